/** What a revision holds, asked of the git program. It never writes, fetches, or runs what a repository names. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Answer, askGit } from './askgit.ts'
import { GitError, type Repository } from './repository.ts'

export interface TreeEntry {
  readonly mode: string
  readonly type: 'blob' | 'commit'
  readonly oid: string
  /** In bytes; 0 for a submodule; undefined for a blob that the repository lacks. */
  readonly size: number | undefined
  /** From the root of the repository. */
  readonly path: string
}

/** More paths than this are looked for in a listing of everything. */
const MOST_PATHS = 500
/** Bytes of contents that are asked for at once. */
const BATCH = 64 * 1024 * 1024

/** Of a repository's configuration: how its objects are stored, and which branch another follows (`@{upstream}`). */
const COPIED = '^(core\\.repositoryformatversion|extensions\\..*|branch\\..*\\.(remote|merge)|remote\\..*\\.fetch)$'
/**
 * Extensions (git-config: extensions.*) that what is asked here does not depend on; the first two name programs to ask, and another configuration.
 * One that is on neither list is refused: a later git may have one that names a program or a folder.
 */
const LEFT_OUT = new Set([
  'partialclone',
  'worktreeconfig',
  'noop',
  'noop-v1',
  'preciousobjects',
  'relativeworktrees',
  'submodulepathconfig',
])
/** Extensions that say how objects and references are stored, with their values: the references of `files:///elsewhere` would be those of elsewhere. */
const STORAGE: Readonly<Record<string, RegExp>> = {
  objectformat: /^sha(?:1|256)$/,
  compatobjectformat: /^sha(?:1|256)$/,
  refstorage: /^(?:files|reftable)$/,
}

/** A repository by its folders. */
export class Git {
  #copied: string | undefined

  constructor(readonly repository: Repository) {}

  /** The commit that a revision names; undefined where it names none. Throws GitError where a reference names one that is missing or corrupt. */
  commit(revision: string): string | undefined {
    const commit = this.#verify(`${revision}^{commit}`)
    if (commit !== undefined || /^[0-9a-f]+$/i.test(revision)) return commit
    const named = this.#verify(revision)
    if (named === undefined) return undefined
    const { status, error } = this.#ask(['cat-file', '-t', named])
    if (status !== 0) throw this.#lacks(error)
    return undefined
  }

  #verify(name: string): string | undefined {
    const { status, out, error } = this.#ask(['rev-parse', '--verify', '--quiet', '--end-of-options', name])
    if (status > 1 && /repository/.test(error))
      throw new GitError(`git does not read this repository: ${error.replace(/^fatal: /, '').replaceAll('\n', ' ')}`)
    return status === 0 ? out.toString().trim() : undefined
  }

  /** The best common ancestor of two commits; undefined where there is none. */
  mergeBase(a: string, b: string): string | undefined {
    const { status, out, error } = this.#ask(['merge-base', a, b])
    if (status > 1) throw this.#lacks(error)
    return status === 0 ? out.toString().trim().split('\n')[0] : undefined
  }

  /** Whether the history is cut off. */
  get isShallow(): boolean {
    return this.#ask(['rev-parse', '--is-shallow-repository']).out.toString().trim() === 'true'
  }

  /** Branches, tags and remote branches that the repository knows, in short: `main`, `v1.2.0`, `origin/main`. */
  names(): string[] {
    const { out } = this.#ask(['for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads', 'refs/tags', 'refs/remotes'])
    return out
      .toString()
      .split('\n')
      .filter(name => name !== '')
  }

  /** Files and submodules of a commit under some paths from the root; under every path where there is an empty one. */
  tree(commit: string, paths: readonly string[]): TreeEntry[] {
    const wanted = paths.includes('') || paths.length > MOST_PATHS ? [] : paths
    const { status, out, error } = this.#ask(['ls-tree', '-r', '-z', '-l', '--full-tree', commit, '--', ...wanted])
    if (status !== 0) throw this.#lacks(error)
    const entries = out
      .toString()
      .split('\0')
      .flatMap(line => entryOf(line))
    if (wanted.length === paths.length || paths.includes('')) return entries
    const named = new Set(paths)
    return entries.filter(({ path }) => named.has(path) || paths.some(folder => path.startsWith(`${folder}/`)))
  }

  /** The contents of blobs, in their order. Throws GitError for one that the repository lacks. */
  blobs(entries: readonly Pick<TreeEntry, 'oid' | 'size' | 'path'>[]): Buffer[] {
    const contents: Buffer[] = []
    for (let start = 0; start < entries.length; ) {
      let end = start
      for (let bytes = 0; end < entries.length; end++) {
        bytes += entries[end]!.size ?? 0
        if (end > start && bytes > BATCH) break
      }
      contents.push(...this.#batch(entries.slice(start, end)))
      start = end
    }
    return contents
  }

  #batch(entries: readonly Pick<TreeEntry, 'oid' | 'path'>[]): Buffer[] {
    const { status, out, error } = this.#ask(['cat-file', '--batch'], `${entries.map(({ oid }) => oid).join('\n')}\n`)
    if (status !== 0) throw this.#lacks(error)
    let at = 0
    return entries.map(({ oid, path }) => {
      const feed = out.indexOf(10, at)
      const size = Number(/ blob (\d+)$/.exec(out.toString('latin1', at, feed))?.[1] ?? NaN)
      at = feed + 1
      if (Number.isNaN(size)) throw this.#lacks(`${path}: ${oid} is missing`)
      const content = out.subarray(at, at + size)
      at += size + 1
      return content
    })
  }

  /** Nothing is fetched: that runs what the configuration names. */
  #lacks(said: string): GitError {
    const reason = said.replace(/^(?:fatal|error): /, '').split('\n')[0] ?? ''
    return this.#isPartial()
      ? new GitError(`this partial clone lacks objects of the revision (${reason}); fetch them with: git fetch --refetch --no-filter`)
      : new GitError(`the repository is damaged (${reason}); git fsck lists what is missing or corrupt`)
  }

  #isPartial(): boolean {
    try {
      return readdirSync(join(this.repository.common, 'objects', 'pack')).some(name => name.endsWith('.promisor'))
    } catch {
      return false
    }
  }

  #ask(args: readonly string[], input = ''): Answer {
    this.#copied ??= this.#configuration()
    return askGit(this.repository, args, { input, configuration: this.#copied })
  }

  #configuration(): string {
    const file = join(this.repository.common, 'config')
    const { status, out, error } = askGit(this.repository, ['config', '--file', file, '--no-includes', '-z', '--get-regexp', COPIED])
    if (status > 1) throw new GitError(`${file} cannot be read: ${error}`)
    return out
      .toString()
      .split('\0')
      .map(entry => /^([^.\n]+)\.(?:([^\n]*)\.)?([^.\n]+)(?:\n([^]*))?$/.exec(entry))
      .filter(match => match !== null)
      .filter(match => match[1] !== 'extensions' || isStorage(match))
      .map(written)
      .join('')
  }
}

/** Throws GitError for an extension that is not known. */
function isStorage([, , , name = '', value = 'true']: RegExpExecArray): boolean {
  if (LEFT_OUT.has(name)) return false
  if (STORAGE[name]?.test(value)) return true
  throw new GitError(`this repository has an extension that ds-lint does not read: extensions.${name}=${value}`)
}

function written([, section = '', subsection, name = '', value = 'true']: RegExpExecArray): string {
  const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`
  return `[${section}${subsection === undefined ? '' : ` ${quoted(subsection)}`}]\n\t${name} = ${quoted(value.replaceAll('\n', '\\n'))}\n`
}

function entryOf(line: string): TreeEntry[] {
  const match = /^(\d+) (blob|commit) ([0-9a-f]+) +(\d+|-|BAD)\t(.*)$/s.exec(line)
  if (!match) return []
  const [, mode = '', type = '', oid = '', size = '', path = ''] = match
  return [{ mode, type: type as TreeEntry['type'], oid, size: size === 'BAD' ? undefined : size === '-' ? 0 : Number(size), path }]
}
