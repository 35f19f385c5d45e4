/** What stood there before: `--base`, which is a revision, a folder, a file or standard input. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { relativeTo } from '../config/index.ts'
import { type BaseFile, type Base as BaseOf, isKustomization, type SourceFile } from '../base/index.ts'
import { type Content, contentId } from './content-id.ts'
import { cannotBeRepeated } from './disk.ts'
import { typeAt } from './there.ts'
import { type ReadOptions, read, type SourceText } from './read.ts'
import { whyNoHead, whyUnknown } from './repositories.ts'
import { GitError } from './repository.ts'
import { openRevision } from './revision.ts'
import { slashes } from './walk.ts'

export interface BaseOptions extends Pick<ReadOptions, 'stdin'> {
  /** Absolute, with `/` between folders. */
  readonly cwd: string
  /** What is linted, as it was given. */
  readonly paths: readonly string[]
  /** What `--base` was given; undefined: HEAD. */
  readonly base: string | undefined
}

/** `read` and `elsewhere` throw GitError for objects that the repository lacks. */
export type Base = BaseOf<Content>

/** The user's fault: a base that is none. */
export class BaseError extends Error {}

const PATH_LIKE = /^(?:\.{0,2}\/|\.{1,2}$|~|[A-Za-z]:[\\/])|\/$|\.(?:ya?ml|json)$/i

/** What every object has; an error text, a table of kubectl get and an empty rendering do not. */
const KIND = /\bkind\b["']?\s*:/
const OBJECT = [/\bapiVersion\b["']?\s*:/, KIND]

/**
 * A revision or a path: what begins with `./`, `../` or `/`, or ends with `/`, `.yaml`, `.yml` or `.json` is a path; anything else a revision
 * where there is one, else a path where there is one. A name that is both is an error, as it is for git. Throws BaseError.
 */
export async function openBase(options: BaseOptions): Promise<Base> {
  cannotBeRepeated()
  const { base = 'HEAD', cwd, paths } = options
  if (base === '') throw new BaseError('--base needs a revision, a file or a folder')
  if (base === '-') {
    if (paths.includes('-')) throw new BaseError('--base - and the path - cannot both be standard input')
    return pathBase(options, base)
  }
  if (options.base !== undefined && PATH_LIKE.test(base)) return pathBase(options, base)
  const isPath = options.base !== undefined && existsSync(resolve(cwd, base))
  try {
    const revision = await openRevision(base, cwd, paths)
    if (revision && isPath) {
      throw new BaseError(
        `--base ${base} is both a revision and a path; write ./${base} for the path, or refs/heads/${base} for the branch`,
      )
    }
    if (revision) return revision
    if (isPath) return await pathBase(options, base)
    if (options.base === undefined) throw new BaseError(whyNoHead(cwd, paths))
    throw new BaseError(`--base ${base}: ${whyUnknown(base, cwd)}`)
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    if (isPath) return pathBase(options, base)
    throw new BaseError(`--base ${base}: ${error.message}; --base also takes a folder or a file`)
  }
}

async function pathBase(options: BaseOptions, base: string): Promise<Base> {
  const { cwd } = options
  const sources = await read([base], { cwd, everything: true, ...(options.stdin && { stdin: options.stdin.bind(options) }) })
  const all: (BaseFile & SourceText)[] = []
  for (const source of sources) {
    if (source.kind === 'unreadable' && source.named) throw new BaseError(`--base ${source.path}: ${source.reason}`)
    if (source.kind === 'file')
      all.push({ ...source, counterpart: counterpartOf(source.absolute, base, options), id: contentId(source, 'sha1') })
  }
  const isFolder = base !== '-' && !isFile(resolve(cwd, base))
  // A folder may hold more than what single files are compared with.
  const isInScope = ({ counterpart }: BaseFile): boolean => !isFolder || counterpart !== undefined
  const files = all.filter(isInScope)
  const [only] = files
  const single = base === '-' ? 'standard input' : isFolder ? undefined : base
  if (single !== undefined && !(only && OBJECT.every(key => key.test(only.text)))) {
    throw new BaseError(`--base ${base}: ${single} holds no Kubernetes object: did the command that wrote it fail?`)
  }
  if (single !== undefined && only && isEmptyList(only.text)) {
    throw new BaseError(`--base ${base}: ${single} is an empty list: check the namespace and the context of the command that wrote it`)
  }
  if (isFolder && !all.some(({ path, text }) => isKustomization(path) || KIND.test(text))) {
    throw new BaseError(`--base ${base}: no file of the folder holds a Kubernetes object: did the command that wrote it fail?`)
  }
  const texts = new Map<BaseFile, SourceFile>(all.map(file => [file, { path: file.path, text: file.text }]))
  return {
    name: base === '-' ? '<stdin>' : base,
    files,
    idOf: file => contentId(file, 'sha1'),
    read: wanted => wanted.map(file => texts.get(file)),
    isThere: ({ counterpart }) => counterpart !== undefined && existsSync(counterpart),
    elsewhere: () => all.filter(file => !isInScope(file)),
  }
}

/** What kubectl prints where it finds nothing. */
function isEmptyList(text: string): boolean {
  return text.length < LONGEST_EMPTY && EMPTY.every(part => part.test(text)) && text.match(new RegExp(KIND, 'g'))?.length === 1
}

const LONGEST_EMPTY = 1000
const EMPTY = [/\bkind["']?\s*:\s*["']?[A-Za-z]*List\b/, /\bitems["']?\s*:\s*(?:\[\s*\]|null\b)/]

/** The file among the linted ones that has the same path in its folder; of single files, the one there is. */
function counterpartOf(absolute: string, base: string, { cwd, paths }: BaseOptions): string | undefined {
  if (base === '-') return undefined
  const linted = paths.filter(path => path !== '-').map(path => slashes(resolve(cwd, path)))
  const inner = relativeTo(slashes(resolve(cwd, base)), absolute)
  if (inner === undefined) return linted.length === 1 && isFile(linted[0]!) ? linted[0] : undefined
  const candidates = linted.map(path => (isFile(path) ? (path.endsWith(`/${inner}`) ? path : undefined) : `${path}/${inner}`))
  const possible = candidates.filter(path => path !== undefined)
  return possible.find(path => existsSync(path)) ?? possible[0]
}

function isFile(absolute: string): boolean {
  return typeAt(absolute)?.isFile() ?? false
}
