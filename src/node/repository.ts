/** Where a folder's repository is, found without git: what only looks like one, a bare repository in a work tree, is none. */
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { linkTypeAt, typeAt } from './there.ts'
import { slashes } from './walk.ts'

/** What git says, or why it is not asked: for the user. */
export class GitError extends Error {}

export interface Repository {
  /** The root of the work tree, free of symbolic links. */
  readonly root: string
  /** The folder that has HEAD. */
  readonly own: string
  /** The folder that has objects, branches and configuration: another one for a linked work tree. */
  readonly common: string
}

/** A `.git` file and a commondir file hold one path. */
const MOST_PATH = 64 * 1024

/**
 * The repository whose work tree a folder lies in: its own `.git`, or that of the nearest folder around it. `environment` may name it instead,
 * as git does for hooks. Throws GitError for a `.git` that names no repository.
 */
export function findRepository(folder: string, environment: NodeJS.ProcessEnv = {}): Repository | undefined {
  const real = realOrUndefined(folder)
  if (real === undefined) return undefined
  const { GIT_DIR, GIT_WORK_TREE } = environment
  const given = GIT_DIR ? repositoryAt(resolve(folder, GIT_DIR), GIT_WORK_TREE ? resolve(folder, GIT_WORK_TREE) : real) : undefined
  const found = around(real)
  if (!given || (found && realOrUndefined(given.own) === realOrUndefined(found.own))) return found
  return given
}

function around(real: string): Repository | undefined {
  for (let folder = real; ; folder = dirname(folder)) {
    const repository = at(folder)
    if (repository || dirname(folder) === folder) return repository
  }
}

function at(root: string): Repository | undefined {
  const git = join(root, '.git')
  const type = typeAt(git)
  if (type?.isDirectory()) return repositoryAt(git, root)
  if (!type?.isFile()) return undefined
  const link = onlyPath(git)?.match(/^gitdir: ([^]+)$/)?.[1]
  const repository = link === undefined ? undefined : repositoryAt(resolve(root, link), root)
  if (!repository) throw new GitError(`${slashes(git)} does not refer to a git repository`)
  return repository
}

function repositoryAt(own: string, root: string): Repository | undefined {
  const link = onlyPath(join(own, 'commondir'))
  const common = link === undefined ? own : resolve(own, link)
  const complete = linkTypeAt(join(own, 'HEAD')) && ['objects', 'refs'].every(name => typeAt(join(common, name))?.isDirectory())
  const real = realOrUndefined(root)
  return complete && real !== undefined ? { root: real, own, common } : undefined
}

/** A folder from the root on: empty for the root itself, else with a slash at its end. */
export function prefixIn({ root }: Repository, folder: string): string | undefined {
  const path = slashes(relative(root, realpathSync.native(folder)))
  if (path === '') return ''
  return path === '..' || path.startsWith('../') ? undefined : `${path}/`
}

function onlyPath(file: string): string | undefined {
  try {
    if (!statSync(file).isFile()) return undefined
    const bytes = readFileSync(file)
    return bytes.length > MOST_PATH ? undefined : bytes.toString().replace(/(?<![\r\n])[\r\n]+$/, '')
  } catch {
    return undefined
  }
}

function realOrUndefined(path: string): string | undefined {
  try {
    return slashes(realpathSync.native(path))
  } catch {
    return undefined
  }
}
