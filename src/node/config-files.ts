/** The configuration's access to files. */
import { dirname, join } from 'node:path'
import { isInside } from '../config/index.ts'
import { isThere, realPath, statsOf } from './disk.ts'
import { readText, reasonOf, specialFile } from './file.ts'

/** Bytes of a configuration, a schema, a baseline or a kustomization. */
const LARGEST = 32 * 1024 * 1024

/**
 * The text of a file; undefined where there is none; throws the reason for one that cannot be read. Nothing but a regular file is opened.
 * @param within Given where a repository names the file: it is in the repository of this folder (see isWithin) when it is open.
 */
export function readConfigFile(path: string, within?: string): string | undefined {
  if (!isThere(path)) return undefined
  let stats: ReturnType<typeof statsOf>
  try {
    stats = statsOf(path)
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error })
  }
  if (stats.isDirectory()) throw new Error('a folder, not a file')
  if (!stats.isFile()) throw new Error(specialFile(stats))
  if (stats.size > LARGEST) throw new Error(`the file is too large: more than ${LARGEST / 1024 / 1024} MiB`)
  const read = readText(path, { within: within === undefined ? undefined : rootOf(within) })
  if ('reason' in read) throw new Error(read.reason)
  if (read.invalid) throw new Error(read.invalid.message)
  return read.text
}

/** Whether a path, with its links followed, is in the repository of a folder; outside of repositories, in the folder. Both are absolute. */
export function isWithin(folder: string, path: string): boolean {
  return isInside(rootOf(folder), realOf(path))
}

/** Free of links: the repository of a folder, or the folder. */
export function rootOf(folder: string): string {
  return realPath(existing(repositoryOf(folder) ?? folder))
}

/** A path that is not there yet is where its nearest folder is. A link that leads nowhere is no path. */
function realOf(path: string): string {
  const there = existing(path)
  return realPath(there) + path.slice(there.length)
}

function existing(path: string): string {
  return isThere(path) || dirname(path) === path ? path : existing(dirname(path))
}

/** The folder around a folder, or itself, that holds `.git`. */
export function repositoryOf(folder: string): string | undefined {
  if (isThere(join(folder, '.git'))) return folder
  const outer = dirname(folder)
  return outer === folder ? undefined : repositoryOf(outer)
}
