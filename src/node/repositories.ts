/** Which commit a revision means in the repository of a path: in a submodule, the commit that the outer repository has for it. */
import { dirname } from 'node:path'
import { shellWord } from '../base/index.ts'
import { relativeTo, suggest } from '../config/index.ts'
import { Git, type TreeEntry } from './git.ts'
import { findRepository, GitError, prefixIn, type Repository } from './repository.ts'

/** absent: a submodule that the outer commit did not have. unknown: the revision names nothing. */
export type Commit = { readonly id: string } | 'absent' | 'unknown'

/** A file of a commit, or of a submodule's commit. */
export interface Entry extends TreeEntry {
  /** The repository that has its content. */
  readonly git: Git
}

/** Where a folder lies in its work tree. */
interface WorkTree extends Repository {
  /** The folder from the root on: empty, or with a slash at its end. */
  readonly prefix: string
}

export class Repositories {
  readonly #workTrees = new Map<string, WorkTree | undefined>()
  readonly #gits = new Map<string, Git>()
  readonly #commits = new Map<string, Commit>()
  /** Of the repository that the command runs in. */
  readonly #ownRoot: string | undefined

  constructor(
    readonly revision: string,
    readonly cwd: string,
  ) {
    this.#ownRoot = this.workTree(cwd)?.root
  }

  /** Undefined outside of a work tree. */
  workTree(folder: string): WorkTree | undefined {
    if (!this.#workTrees.has(folder)) {
      const repository = findRepository(folder, folder === this.cwd ? process.env : {})
      const prefix = repository && prefixIn(repository, folder)
      this.#workTrees.set(folder, repository && prefix !== undefined ? { ...repository, prefix } : undefined)
      if (repository && !this.#gits.has(repository.root)) this.#gits.set(repository.root, new Git(repository))
    }
    return this.#workTrees.get(folder)
  }

  /** Of a work tree that was asked for. */
  git(root: string): Git {
    return this.#gits.get(root)!
  }

  commitOf(root: string): Commit {
    let commit = this.#commits.get(root)
    if (!commit) {
      const isSubmodule = this.#ownRoot !== undefined && relativeTo(this.#ownRoot, root) !== undefined
      const outer = isSubmodule ? this.workTree(dirname(root))?.root : undefined
      commit = outer === undefined ? resolveRevision(this.git(root), this.revision) : this.#submodule(root, outer)
      this.#commits.set(root, commit)
    }
    return commit
  }

  /** Files under paths from the root on, those of submodules that are checked out among them. */
  entries(root: string, commit: string, paths: readonly string[]): Entry[] {
    const git = this.git(root)
    return git.tree(commit, paths).flatMap(entry => {
      if (entry.type === 'blob') return [{ ...entry, git }]
      const inner = `${root}/${entry.path}`
      if (this.workTree(inner)?.root !== inner) return []
      const below = paths.flatMap(path =>
        path === '' || `${entry.path}/`.startsWith(`${path}/`) ? [''] : (relativeTo(entry.path, path) ?? []),
      )
      this.#demand(this.git(inner), entry)
      return this.entries(inner, entry.oid, below).map(each => ({ ...each, path: `${entry.path}/${each.path}` }))
    })
  }

  #submodule(root: string, outer: string): Commit {
    const commit = this.commitOf(outer)
    if (typeof commit === 'string') return commit
    const path = relativeTo(outer, root) ?? ''
    const entry = this.git(outer)
      .tree(commit.id, [path])
      .find(each => each.type === 'commit' && each.path === path)
    if (!entry) return 'absent'
    this.#demand(this.git(root), entry)
    return { id: entry.oid }
  }

  #demand(git: Git, { path, oid }: TreeEntry): void {
    if (git.commit(oid) !== undefined) return
    throw new GitError(
      `the submodule ${path} does not have its commit ${oid.slice(0, 12)} of that revision; fetch it with: git -C ${path} fetch origin ${oid}`,
    )
  }
}

/** `A...B`, with HEAD for a side that is not written, is their best common ancestor, as for git diff. */
function resolveRevision(git: Git, revision: string): Commit {
  const [left, right] = sidesOf(revision)
  if (right === undefined) {
    const id = git.commit(left)
    return id === undefined ? 'unknown' : { id }
  }
  const [a, b] = [git.commit(left), git.commit(right)]
  if (a === undefined || b === undefined) return 'unknown'
  const id = git.mergeBase(a, b)
  if (id !== undefined) return { id }
  const hint = git.isShallow ? ` in this shallow clone; get the whole history with: ${HISTORY}${ACTION}` : ''
  throw new GitError(`${left} and ${right} have no common ancestor${hint}`)
}

function sidesOf(revision: string): readonly [left: string, right: string | undefined] {
  const dots = revision.indexOf('...')
  if (dots < 0) return [revision, undefined]
  return [revision.slice(0, dots) || 'HEAD', revision.slice(dots + 3) || 'HEAD']
}

/** A clone of one branch would fetch no other. */
const HISTORY = "git fetch --unshallow origin '+refs/heads/*:refs/remotes/origin/*'"
const ACTION = ' (in GitHub Actions: actions/checkout with fetch-depth: 0)'

/** Why there is no HEAD to compare with. */
export function whyNoHead(folder: string, paths: readonly string[]): string {
  const why = ownGit(folder) ? 'the repository has no commit yet' : `${folder} is not in a git repository`
  const [first = '', second = ''] = paths
  const what =
    paths.length === 2 ? `to compare two paths, run ds-lint diff ${second} --base ${first}` : 'pass a folder, a file or an export as --base'
  return `without --base, diff compares with HEAD, but ${why}; ${what}`
}

/** Why a revision, which names no path either, means nothing in the repository of a folder. */
export function whyUnknown(revision: string, folder: string): string {
  const git = ownGit(folder)
  if (!git) return `${revision} is not a file or folder, and ${folder} is not in a git repository`
  const unknown = sidesOf(revision).find(side => side !== undefined && git.commit(side) === undefined) ?? revision
  if (/[^.]\.\.(?:[^.]|$)/.test(revision)) {
    return `${revision} is a range; use one revision, or three dots for the common ancestor`
  }
  const meant = git.commit(`origin/${unknown}`) === undefined ? meantBy(unknown, git) : `origin/${unknown}`
  if (meant !== undefined) return `no revision, file or folder is named ${unknown}; did you mean ${meant}?`
  if (git.isShallow) return `this shallow clone does not have ${unknown}; ${fetchFor(unknown, revision.includes('...'))}${ACTION}`
  if (/^HEAD$/.test(unknown)) return 'the repository has no commit yet'
  const [stem, tail] = stemOf(unknown)
  if (FIRST_PARENTS.test(tail) && git.commit(stem) !== undefined) return `${unknown} is beyond the first commit of ${stem}`
  const fetch = unknown.startsWith('origin/') ? '; git fetch brings what the remote has' : ''
  return `no revision, file or folder is named ${unknown}${fetch}`
}

const VERSION = /^v?\d+(?:\.\d+)+/

/** `origin/main` for `orgin/main`: what a misspelt name is like. Versions are like each other, and a shallow clone lacks most names. */
function meantBy(unknown: string, git: Git): string | undefined {
  const names = git.names()
  const slash = unknown.indexOf('/')
  const remotes = [...new Set(['origin', ...names.flatMap(name => (name.includes('/') ? [name.slice(0, name.indexOf('/'))] : []))])]
  const given = unknown.slice(0, Math.max(slash, 0))
  const remote = slash <= 0 || remotes.includes(given) ? undefined : suggest(given, remotes)
  if (remote !== undefined) return `${remote}${unknown.slice(slash)}`
  const [stem, tail] = stemOf(unknown)
  if (git.isShallow || VERSION.test(unknown) || git.commit(stem) !== undefined) return undefined
  const meant = suggest(stem, ['HEAD', ...names])
  return meant === undefined ? undefined : `${meant}${tail}`
}

/** `main` and `~2` of `main~2`. */
function stemOf(revision: string): readonly [stem: string, tail: string] {
  const at = revision.search(/[~^@]/)
  return at < 0 ? [revision, ''] : [revision.slice(0, at), revision.slice(at)]
}

const FIRST_PARENTS = /^(?:~\d*|\^1?)+$/

/** The command after which a revision is there. */
function fetchFor(unknown: string, needsHistory: boolean): string {
  const steps = stepsBack(unknown)
  if (needsHistory) return `fetch it and the history with: ${HISTORY}`
  if (steps !== undefined) return `fetch it with: git fetch --deepen=${steps}`
  if (/[~^@]/.test(unknown) || (/^[0-9a-f]{4,39}$/i.test(unknown) && /\d/.test(unknown))) return `fetch the whole history with: ${HISTORY}`
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(unknown)) return `fetch it with: git fetch --depth=1 origin ${unknown}`
  if (VERSION.test(unknown)) return `fetch the tag with: git fetch --depth=1 origin tag ${shellWord(unknown)}`
  const branch = unknown.startsWith('origin/') ? unknown.slice('origin/'.length) : unknown
  const then = branch === unknown ? `, and use --base origin/${branch}` : ''
  return `fetch it with: git fetch --depth=1 origin ${shellWord(`${branch}:refs/remotes/origin/${branch}`)}${then}`
}

/** How many commits before HEAD: 3 for `HEAD~2^`; undefined for anything else. */
function stepsBack(revision: string): number | undefined {
  const tail = /^(?:HEAD|@)((?:~\d*|\^1?)+)$/.exec(revision)?.[1]
  if (tail === undefined) return undefined
  return [...tail.matchAll(/~(\d*)|\^1?/g)].reduce((sum, [, number]) => sum + (number ? Number(number) : 1), 0)
}

function ownGit(folder: string): Git | undefined {
  const repository = findRepository(folder, process.env)
  return repository && new Git(repository)
}
