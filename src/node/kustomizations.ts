/** Kustomizations of a repository, by their names. */
import { type Dirent, existsSync, readdirSync } from 'node:fs'
import { systemPath } from './names.ts'

const NAME = /^(?:kustomization\.ya?ml|Kustomization)$/
/** Folders that are looked into: more of them are another kind of repository. */
const MOST_FOLDERS = 5000

/** Finds them once for each repository. */
export class Kustomizations {
  readonly #byRoot = new Map<string, readonly string[]>()

  /** `linted`: absolute paths of the files that are linted. */
  constructor(readonly linted: Iterable<string>) {}

  /** Those that are linted; where one `isNear` the file, every one of the file's repository. Absolute paths with `/` between folders. */
  *around(absolute: string, isNear: boolean): Generator<string> {
    for (const path of this.linted) if (NAME.test(path.slice(path.lastIndexOf('/') + 1))) yield path
    const root = isNear ? rootOf(absolute) : undefined
    if (root === undefined) return
    let found = this.#byRoot.get(root)
    if (!found) this.#byRoot.set(root, (found = [...kustomizationsBelow(root)]))
    yield* found
  }
}

function* kustomizationsBelow(root: string): Generator<string> {
  const folders = [root]
  for (let index = 0; index < folders.length && index < MOST_FOLDERS; index++) {
    const folder = folders[index]!
    for (const entry of entriesOf(folder)) {
      if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') folders.push(`${folder}/${entry.name}`)
      else if (entry.isFile() && NAME.test(entry.name)) yield `${folder}/${entry.name}`
    }
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(systemPath(folder), { withFileTypes: true })
  } catch {
    return []
  }
}

function rootOf(path: string): string | undefined {
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    const folder = path.slice(0, slash)
    if (existsSync(systemPath(`${folder}/.git`))) return folder
  }
  return undefined
}
