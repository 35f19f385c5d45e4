/** What a path is, whatever keeps it from being reached: for runs that are not kept (disk.ts). */
import { lstatSync, type Stats, statSync } from 'node:fs'

/** Of what a link leads to; undefined for what cannot be reached: it is not there, below a file, behind a loop of links, or its name is too long. */
export function typeAt(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

/** Of a link itself. */
export function linkTypeAt(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch {
    return undefined
  }
}
