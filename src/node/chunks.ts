/** A file of any size, in pieces. */
import { createReadStream, statSync } from 'node:fs'
import { cannotBeRepeated } from './disk.ts'
import { reasonOf, specialFile } from './file.ts'
import { systemPath } from './names.ts'

const CHUNK = 1024 * 1024

/**
 * Throws the reason, lower case and without the path, for what cannot be read.
 * @param isNamed On the command line: what the shell has opened (a pipe) is read, too. What a repository names must be a regular file.
 */
export async function* chunksOf(absolute: string, isNamed: boolean): AsyncGenerator<Uint8Array> {
  cannotBeRepeated()
  try {
    const stats = statSync(systemPath(absolute))
    if (stats.isDirectory()) throw new Error('a folder, not a file')
    if (!stats.isFile() && !(isNamed && stats.isFIFO())) throw new Error(specialFile(stats))
    yield* createReadStream(systemPath(absolute), { highWaterMark: CHUNK })
  } catch (error) {
    throw error instanceof Error && 'code' in error ? new Error(reasonOf(error), { cause: error }) : error
  }
}
