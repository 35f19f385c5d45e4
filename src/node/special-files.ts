/** Named pipes and devices among the files of a repository: git would wait for what is never written. */
import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { specialFile } from './file.ts'
import { linkTypeAt } from './there.ts'
import { GitError, type Repository } from './repository.ts'

/** Files that git reads, and folders of which it reads all. */
const FILES = ['config', 'HEAD', 'packed-refs', 'shallow']
const FOLDERS = ['objects/info', 'objects/pack', 'refs', 'logs', 'reftable']
/** Entries that are looked at; what lies beyond them, or behind links, ends with the time limit. */
const MOST = 20_000

const checked = new WeakSet<Repository>()

/** Throws GitError for the first one. Each repository is looked through once. */
export function refuseSpecialFiles(repository: Repository): void {
  if (checked.has(repository)) return
  for (const folder of new Set([repository.own, repository.common])) {
    for (const name of FILES) {
      const path = join(folder, name)
      const stats = linkTypeAt(path)
      if (stats && isSpecial(stats)) throw new GitError(`${path} is ${specialFile(stats)}`)
    }
    for (const name of FOLDERS) refuseIn(join(folder, name))
  }
  checked.add(repository)
}

function refuseIn(top: string): void {
  const folders = [top]
  let looked = 0
  for (const folder of folders) {
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name)
      if (isSpecial(entry)) throw new GitError(`${path} is ${specialFile(entry)}`)
      if (entry.isDirectory()) folders.push(path)
      if (++looked > MOST) return
    }
  }
}

type Type = Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink' | 'isFIFO' | 'isSocket'>

function isSpecial(type: Type): boolean {
  return !type.isFile() && !type.isDirectory() && !type.isSymbolicLink()
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
