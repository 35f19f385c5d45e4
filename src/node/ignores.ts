/** What a walk leaves out: .gitignore as git reads it, and the configuration's `ignore` with the same meaning. */
import { dirname, isAbsolute, join, resolve } from 'node:path'
import type ignore from 'ignore'
import { ignoreProblem, relativeTo } from '../config/index.ts'
import { bytesOf, isThere, linkStatsOf } from './disk.ts'

/** Patterns of one folder, and of those around it: the innermost that knows a path decides. */
export interface Gitignore {
  readonly folder: string
  readonly matcher: ignore.Ignore
  readonly outer: Gitignore | undefined
}

let load: typeof ignore | undefined

/** The package is loaded by the first patterns there are. */
export async function matcherOf(patterns: string | readonly string[]): Promise<ignore.Ignore> {
  load ??= (await import('ignore')).default
  return load({ ignorecase: false }).add(patterns)
}

/** What holds for the entries of `folder`: `present` tells whether it has a .gitignore, and whether it is a repository's root. */
export async function gitignoreOf(
  folder: string,
  outer: Gitignore | undefined,
  present: { readonly gitignore: boolean; readonly git: boolean },
): Promise<Gitignore | undefined> {
  let around = outer
  if (present.git) around = await add(folder, excludeFile(folder), undefined)
  return present.gitignore ? add(folder, join(folder, '.gitignore'), around) : around
}

/** What the folders around a folder say, from the root of its repository on. Outside a repository they say nothing. */
export async function gitignoreAround(folder: string): Promise<Gitignore | undefined> {
  const folders: string[] = []
  for (let inner = folder; ; ) {
    if (isThere(join(inner, '.git'))) break
    const outer = dirname(inner)
    if (outer === inner) return undefined
    folders.push(outer)
    inner = outer
  }
  let gitignore: Gitignore | undefined
  for (const outer of folders.toReversed()) {
    gitignore = await gitignoreOf(outer, gitignore, {
      gitignore: isThere(join(outer, '.gitignore')),
      git: isThere(join(outer, '.git')),
    })
  }
  return gitignore
}

/** Whether git would leave out an entry of a folder that is itself not left out, or was named. */
export function gitIgnores(gitignore: Gitignore | undefined, absolute: string, isFolder: boolean): boolean {
  for (let level = gitignore; level; level = level.outer) {
    const path = relativeTo(level.folder, absolute)
    if (!path) continue
    const { ignored, unignored } = level.matcher.test(isFolder ? `${path}/` : path)
    if (unignored) return false
    if (ignored && !ignoresParent(level.matcher, path)) return true
  }
  return false
}

/** The folder was entered all the same: it was named, or an inner .gitignore takes it back. */
function ignoresParent(matcher: ignore.Ignore, path: string): boolean {
  const slash = path.lastIndexOf('/')
  return slash >= 0 && matcher.test(path.slice(0, slash + 1)).ignored
}

async function add(folder: string, file: string | undefined, outer: Gitignore | undefined): Promise<Gitignore | undefined> {
  const text = file && readOrUndefined(file)
  // What is not applied ignores nothing: more is linted, never less.
  const patterns = text
    ?.split(/\r?\n/)
    .filter(line => line !== '' && !line.startsWith('#') && ignoreProblem(line) === undefined)
    .slice(0, MOST_PATTERNS)
  return patterns ? { folder, matcher: await matcherOf(patterns), outer } : outer
}

/** `.git` is a file in worktrees and submodules: it names the folder that has, or shares, the repository's `info`. */
function excludeFile(root: string): string | undefined {
  const git = join(root, '.git')
  const link = readOrUndefined(git)?.match(/^gitdir: (.+)$/m)?.[1]
  if (!link) return join(git, 'info', 'exclude')
  const own = isAbsolute(link) ? link : resolve(root, link)
  const common = readOrUndefined(join(own, 'commondir'))?.trim()
  return join(common ? resolve(own, common) : own, 'info', 'exclude')
}

/** Of one file, the first ones: each is compared with the path of every file. */
const MOST_PATTERNS = 5000
/** Bytes. */
const LARGEST = 8 * 1024 * 1024

/** Links are not followed, as git does not: one could lead to what never ends. */
function readOrUndefined(path: string): string | undefined {
  try {
    const stats = linkStatsOf(path)
    return stats.isFile() && stats.size <= LARGEST ? bytesOf(path).toString() : undefined
  } catch {
    return undefined
  }
}
