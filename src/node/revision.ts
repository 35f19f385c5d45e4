/** The linted paths as they were in a revision of their repositories. */
import { existsSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { relativeTo } from '../config/index.ts'
import { type BaseFile, groupBy, type SourceFile } from '../base/index.ts'
import type { Base } from './base.ts'
import { bytesId, type Content, contentId } from './content-id.ts'
import { bytesOf, MAX_BYTES } from './disk.ts'
import { textOf } from './file.ts'
import { typeAt } from './there.ts'
import { folderOf, globProblem, isGlob, parseGlob } from './glob.ts'
import { type Entry, Repositories } from './repositories.ts'
import { GitError } from './repository.ts'
import { isManifestName, slashes } from './walk.ts'

/** A linted path in its repository. */
interface Scope {
  /** As it is linted. */
  readonly absolute: string
  readonly root: string
  /** From the root on; empty for the root itself. */
  readonly path: string
  /** Whether a path below is meant; undefined for a single file. */
  readonly accepts: ((inner: string) => boolean) | undefined
}

interface RevisionFile extends BaseFile {
  readonly entry: Entry
}

/** A file that holds no manifest, where it is now. */
interface Other {
  readonly absolute: string
  readonly entry: Entry
}

const REGULAR_FILE = /^100/
const LINK = '120000'

/** Undefined where the revision names nothing. Throws GitError. */
export async function openRevision(revision: string, cwd: string, paths: readonly string[]): Promise<Base | undefined> {
  const repositories = new Repositories(revision, cwd)
  const found = await Promise.all(paths.map(async path => ({ path, scope: await scopeOf(path, cwd, repositories) })))
  const scopes = found.flatMap(({ scope }) => scope ?? [])
  const roots = new Set(scopes.map(({ root }) => root))
  const own = repositories.workTree(cwd)?.root
  if (roots.size === 0 && own !== undefined) roots.add(own)
  const commits = new Map([...roots].map(root => [root, repositories.commitOf(root)] as const))
  if (roots.size === 0 || [...commits.values()].includes('unknown')) return undefined

  const outside = found.find(({ path, scope }) => !scope && path !== '-' && path !== '' && typeAt(slashes(resolve(cwd, path))))
  if (outside) throw new GitError(`${outside.path} is in no git repository, so ${revision} does not have it`)

  const files: RevisionFile[] = []
  const listings: (() => RevisionFile[])[] = []
  const others: Other[] = []
  for (const [root, commit] of commits) {
    if (typeof commit === 'string') continue
    const here = scopes.filter(scope => scope.root === root)
    const known = new Set<string>()
    const entries =
      here.length > 0
        ? repositories.entries(
            root,
            commit.id,
            here.map(({ path }) => path),
          )
        : []
    for (const entry of entries) {
      const counterpart = REGULAR_FILE.test(entry.mode)
        ? here.map(scope => counterpartIn(scope, entry.path)).find(path => path !== undefined)
        : undefined
      if (counterpart === undefined) {
        const absolute = REGULAR_FILE.test(entry.mode) ? otherIn(here, entry.path) : undefined
        if (absolute !== undefined) others.push({ absolute, entry })
        continue
      }
      known.add(entry.path)
      files.push({ path: `${revision}:${entry.path}`, counterpart, id: entry.oid, entry })
    }
    listings.push(() => {
      const gone = repositories
        .entries(root, commit.id, [''])
        .filter(({ mode, path }) => REGULAR_FILE.test(mode) && isManifestName(path) && !known.has(path))
      return gone
        .filter(({ path }) => !existsSync(`${root}/${path}`))
        .map(entry => ({ path: `${revision}:${entry.path}`, counterpart: `${root}/${entry.path}`, id: entry.oid, entry }))
    })
  }
  return new RevisionBase(revision, files, others, () => listings.flatMap(list => list()))
}

/** Files of one commit are that many at most where they are written out. */
const MOST_FILES = 50_000
/** Bytes of a file that is written out: charts and kustomizations have no larger ones. */
const LARGEST = 5 * 1024 * 1024

/** Writes the repository of a path as it was in a revision to a folder. Gives the root of the repository. Throws GitError. */
export function checkOut(revision: string, cwd: string, path: string, folder: string): string | undefined {
  const repositories = new Repositories(revision, cwd)
  const root = repositories.workTree(path)?.root
  const commit = root === undefined ? 'unknown' : repositories.commitOf(root)
  if (root === undefined || typeof commit === 'string') return undefined
  const entries = repositories.entries(root, commit.id, ['']).filter(({ size = 0 }) => size <= LARGEST)
  if (entries.length > MOST_FILES) throw new GitError(`${revision} has more than ${MOST_FILES} files, too many to render from`)
  const links: (readonly [to: string, target: string])[] = []
  for (const [git, own] of groupBy(entries, entry => entry.git)) {
    for (const [index, content] of git.blobs(own).entries()) {
      const { mode, path: inner } = own[index]!
      const to = resolve(folder, inner)
      if (relativeTo(folder, slashes(to)) === undefined) continue
      mkdirSync(dirname(to), { recursive: true })
      if (REGULAR_FILE.test(mode)) writeFileSync(to, content)
      else if (mode === LINK) links.push([to, content.toString()])
    }
  }
  // Nothing is written through a link, and none leads out.
  for (const [to, target] of links)
    if (!existsSync(to) && relativeTo(folder, slashes(resolve(dirname(to), target))) !== undefined) symlinkSync(target, to)
  return root
}

class RevisionBase implements Base {
  constructor(
    readonly name: string,
    readonly files: readonly RevisionFile[],
    readonly others: readonly Other[],
    readonly elsewhere: () => readonly RevisionFile[],
  ) {}

  idOf(file: Content): string {
    return contentId(file, this.files[0]?.id.length === 64 ? 'sha256' : 'sha1')
  }

  othersChanged(isWanted: (absolute: string) => boolean): readonly string[] {
    return this.others.flatMap(({ absolute, entry }) => (isWanted(absolute) && differs(absolute, entry) ? [absolute] : []))
  }

  isThere({ counterpart }: BaseFile): boolean {
    return counterpart !== undefined && existsSync(counterpart)
  }

  read(files: readonly BaseFile[]): (SourceFile | undefined)[] {
    const readable = (files as readonly RevisionFile[]).filter(({ entry: { size = 0 } }) => size <= MAX_BYTES)
    const byRepository = groupBy(readable, ({ entry }) => entry.git)
    const texts = new Map<BaseFile, SourceFile>()
    for (const [git, wanted] of byRepository) {
      for (const [index, content] of git.blobs(wanted.map(({ entry }) => entry)).entries()) {
        const file = wanted[index]!
        const decoded = textOf(content)
        if ('text' in decoded) texts.set(file, { path: file.path, text: decoded.text })
      }
    }
    return files.map(file => texts.get(file))
  }
}

/** Undefined for standard input, and for what is not there, which is told where it is read. */
async function scopeOf(argument: string, cwd: string, repositories: Repositories): Promise<Scope | undefined> {
  if (argument === '-' || argument === '') return undefined
  const absolute = slashes(resolve(cwd, argument))
  const type = typeAt(absolute)
  if (!type) {
    if (!isGlob(argument) || globProblem(argument) !== undefined) return undefined
    const { file, wholeFolder, enterAll } = await parseGlob(argument)
    return scopeAt(slashes(resolve(cwd, folderOf(argument))), repositories, inner => {
      const segments = inner.split('/')
      const isWhole = segments.some((_, index) => index > 0 && wholeFolder?.(segments.slice(0, index).join('/')))
      return (enterAll || !isHidden(inner)) && ((isWhole && isManifestName(inner)) || file(inner, segments.at(-1) ?? ''))
    })
  }
  if (type.isDirectory()) return scopeAt(absolute, repositories, inner => isManifestName(inner) && !isHidden(inner))
  const real = slashes(realpathSync.native(absolute))
  const folder = scopeAt(dirname(real), repositories, undefined)
  return folder && { ...folder, absolute, path: folder.path === '' ? basename(real) : `${folder.path}/${basename(real)}` }
}

function scopeAt(folder: string, repositories: Repositories, accepts: Scope['accepts']): Scope | undefined {
  if (!existsSync(folder)) return undefined
  const tree = repositories.workTree(folder)
  return tree && { absolute: folder, root: tree.root, path: tree.prefix.replace(/\/$/, ''), accepts }
}

function counterpartIn({ absolute, path, accepts }: Scope, entry: string): string | undefined {
  if (!accepts) return entry === path ? absolute : undefined
  const inner = path === '' ? entry : relativeTo(path, entry)
  return inner !== undefined && accepts(inner) ? `${absolute}/${inner}` : undefined
}

/** Where a file below a linted folder is now, if it is none that is linted. */
function otherIn(scopes: readonly Scope[], entry: string): string | undefined {
  for (const { absolute, path, accepts } of scopes) {
    const inner = path === '' ? entry : relativeTo(path, entry)
    if (accepts && inner !== undefined && !isHidden(inner) && !isManifestName(inner)) return `${absolute}/${inner}`
  }
  return undefined
}

/** Whether a file is missing or has another content now. What cannot be read is taken for the same. */
function differs(absolute: string, { oid, size = 0 }: Entry): boolean {
  if (!existsSync(absolute)) return true
  if (size > LARGEST) return false
  try {
    const bytes = bytesOf(absolute)
    const algorithm = oid.length === 64 ? 'sha256' : 'sha1'
    // A checkout may end lines in another way.
    return (
      bytesId(bytes, algorithm) !== oid &&
      bytesId(Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'), algorithm) !== oid
    )
  } catch {
    return false
  }
}

/** Walks do not enter such folders. */
function isHidden(inner: string): boolean {
  return /(?:^|\/)(?:\.[^/]*|node_modules)\//.test(inner)
}
