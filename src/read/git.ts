/** The git program, asked for what a revision holds. It never writes: neither the work tree nor the index. */
import { spawnSync } from 'node:child_process'

/** What git says, or why it cannot: for the user. */
export class GitError extends Error {}

export interface TreeEntry {
  readonly mode: string
  readonly type: 'blob' | 'commit'
  readonly oid: string
  /** In bytes; 0 for a submodule. */
  readonly size: number
  /** From the root of the repository. */
  readonly path: string
}

/** Where a folder lies in its work tree. */
export interface WorkTree {
  /** Free of symbolic links. */
  readonly root: string
  /** The folder from the root on: empty, or with a slash at its end. */
  readonly prefix: string
}

/** Variables that name another repository than the one that a folder lies in. */
const NAMES_REPOSITORY = new Set(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY', 'GIT_COMMON_DIR'])
const MOST_OUTPUT = 2 ** 30
/** More paths than this are looked for in a listing of everything. */
const MOST_PATHS = 500
/** Bytes of contents that are asked for at once. */
const BATCH = 64 * 1024 * 1024

/** A repository by a folder of its work tree. */
export class Git {
  constructor(
    readonly folder: string,
    /** Whether hooks' variables may name the repository: only for the one that the command runs in. */
    readonly ownEnvironment = false,
  ) {}

  /** Undefined outside of a work tree. */
  workTree(): WorkTree | undefined {
    const { status, out, error } = this.#run(['rev-parse', '--is-inside-work-tree', '--show-toplevel', '--show-prefix'])
    if (status !== 0) {
      if (/dubious ownership/.test(error)) throw new GitError(ownershipMessage(error, this.folder))
      return undefined
    }
    const [inside, root = '', prefix = ''] = out.toString().split('\n')
    return inside === 'true' ? { root, prefix } : undefined
  }

  /** The commit that a revision names; undefined where it names none. */
  commit(revision: string): string | undefined {
    const { status, out } = this.#run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
    return status === 0 ? out.toString().trim() : undefined
  }

  /** The best common ancestor of two commits; undefined where there is none. */
  mergeBase(a: string, b: string): string | undefined {
    const { status, out } = this.#run(['merge-base', a, b])
    return status === 0 ? out.toString().trim().split('\n')[0] : undefined
  }

  /** Whether the history is cut off. */
  get isShallow(): boolean {
    return this.#run(['rev-parse', '--is-shallow-repository']).out.toString().trim() === 'true'
  }

  /** Files and submodules of a commit under some paths from the root; under every path where there is an empty one. */
  tree(commit: string, paths: readonly string[]): TreeEntry[] {
    const wanted = paths.includes('') || paths.length > MOST_PATHS ? [] : paths
    const { status, out, error } = this.#run(['ls-tree', '-r', '-z', '-l', '--full-tree', commit, '--', ...wanted])
    if (status !== 0) throw new GitError(`git ls-tree ${commit}: ${error}`)
    const entries = out
      .toString()
      .split('\0')
      .flatMap(line => entryOf(line))
    if (wanted.length === paths.length || paths.includes('')) return entries
    const named = new Set(paths)
    return entries.filter(({ path }) => named.has(path) || paths.some(folder => path.startsWith(`${folder}/`)))
  }

  /** The contents of blobs, in their order; undefined for one that the repository lacks. */
  blobs(entries: readonly { readonly oid: string; readonly size: number }[]): (Buffer | undefined)[] {
    const contents: (Buffer | undefined)[] = []
    for (let start = 0; start < entries.length; ) {
      let end = start
      for (let bytes = 0; end < entries.length && (end === start || bytes + entries[end]!.size <= BATCH); end++) bytes += entries[end]!.size
      contents.push(...this.#batch(entries.slice(start, end)))
      start = end
    }
    return contents
  }

  #batch(entries: readonly { readonly oid: string }[]): (Buffer | undefined)[] {
    const { status, out, error } = this.#run(['cat-file', '--batch'], `${entries.map(({ oid }) => oid).join('\n')}\n`)
    if (status !== 0) throw new GitError(`git cat-file: ${error}`)
    let at = 0
    return entries.map(() => {
      const feed = out.indexOf(10, at)
      const size = Number(/ blob (\d+)$/.exec(out.toString('latin1', at, feed))?.[1] ?? NaN)
      at = feed + 1
      if (Number.isNaN(size)) return undefined
      const content = out.subarray(at, at + size)
      at += size + 1
      return content
    })
  }

  #run(args: readonly string[], input = ''): { status: number; out: Buffer; error: string } {
    const inherited = Object.entries(process.env).filter(([name]) => this.ownEnvironment || !NAMES_REPOSITORY.has(name))
    const env = {
      ...Object.fromEntries(inherited),
      LC_ALL: 'C',
      GIT_LITERAL_PATHSPECS: '1',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
    }
    const { status, stdout, stderr, error } = spawnSync('git', ['-C', this.folder, ...args], { env, input, maxBuffer: MOST_OUTPUT })
    if (error) {
      const missing = 'code' in error && error.code === 'ENOENT'
      throw new GitError(missing ? 'git is not installed, or not on the PATH' : `git cannot be run: ${error.message}`)
    }
    return { status: status ?? 1, out: stdout, error: stderr.toString().trim() }
  }
}

function entryOf(line: string): TreeEntry[] {
  const match = /^(\d+) (blob|commit) ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line)
  if (!match) return []
  const [, mode = '', type = '', oid = '', size = '', path = ''] = match
  return [{ mode, type: type as TreeEntry['type'], oid, size: size === '-' ? 0 : Number(size), path }]
}

function ownershipMessage(error: string, folder: string): string {
  const path = /safe\.directory (\S+)/.exec(error)?.[1] ?? folder
  return `git does not read this repository because it belongs to another user; allow it with: git config --global --add safe.directory ${path}`
}
