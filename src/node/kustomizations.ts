/** Kustomizations of a repository, by their names. */
import type { Dirent } from 'node:fs'
import { isKustomization } from '../base/index.ts'
import { entriesOf, isThere } from './disk.ts'

/** Folders that are looked into: more of them are another kind of repository. */
const MOST_FOLDERS = 5000

/** Finds them once for each repository. */
export class Kustomizations {
  readonly #byRoot = new Map<string, readonly string[]>()
  #known: readonly string[] | undefined

  /** `linted`: absolute paths of the files that are linted. */
  constructor(readonly linted: Iterable<string>) {}

  /**
   * Those that are linted; where one `isNear` the file, every one of the file's repository, too. Absolute paths with `/` between folders. Files of
   * one repository have one answer, the same list.
   */
  around(absolute: string, isNear: boolean): readonly string[] {
    this.#known ??= [...this.linted].filter(path => isKustomization(path))
    const root = isNear ? rootOf(absolute) : undefined
    if (root === undefined) return this.#known
    let found = this.#byRoot.get(root)
    if (!found) this.#byRoot.set(root, (found = [...this.#known, ...kustomizationsBelow(root)]))
    return found
  }
}

function* kustomizationsBelow(root: string): Generator<string> {
  const folders = [root]
  for (let index = 0; index < folders.length && index < MOST_FOLDERS; index++) {
    const folder = folders[index]!
    for (const entry of entriesOrNone(folder)) {
      if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') folders.push(`${folder}/${entry.name}`)
      else if (entry.isFile() && isKustomization(entry.name)) yield `${folder}/${entry.name}`
    }
  }
}

function entriesOrNone(folder: string): Dirent[] {
  try {
    return entriesOf(folder)
  } catch {
    return []
  }
}

function rootOf(path: string): string | undefined {
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    const folder = path.slice(0, slash)
    if (isThere(`${folder}/.git`)) return folder
  }
  return undefined
}
