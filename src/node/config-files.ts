/** The configuration's access to files. */
import { existsSync } from 'node:fs'
import { readText } from './file.ts'
import { systemPath } from './names.ts'

/** The text of a file; undefined where there is none; throws the reason for one that cannot be read. */
export function readConfigFile(path: string): string | undefined {
  if (!existsSync(systemPath(path))) return undefined
  const read = readText(path)
  if ('reason' in read) throw new Error(read.reason)
  if (read.invalid) throw new Error(read.invalid.message)
  return read.text
}
