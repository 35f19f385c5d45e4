/** A file of any size, in pieces. */
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import { rootOf } from './config-files.ts'
import { cannotBeRepeated, checkOpened } from './disk.ts'
import { reasonOf, specialFile } from './file.ts'
import { systemPath } from './names.ts'
import { WITHOUT_WAITING } from './opened.ts'

const CHUNK = 1024 * 1024

/**
 * Throws the reason, lower case and without the path, for what cannot be read.
 * @param isNamed On the command line: what the shell has opened (a pipe) is read, too. What a repository names must be a regular file.
 * @param within A folder in whose repository the file is when it is open.
 */
export async function* chunksOf(absolute: string, isNamed: boolean, within?: string): AsyncGenerator<Uint8Array> {
  cannotBeRepeated()
  try {
    const stats = statSync(systemPath(absolute))
    if (stats.isDirectory()) throw new Error('a folder, not a file')
    if (!stats.isFile() && !(isNamed && stats.isFIFO())) throw new Error(specialFile(stats))
    if (stats.isFile()) yield* chunksOfFile(absolute, isNamed ? undefined : within)
    else yield* createReadStream(systemPath(absolute), { highWaterMark: CHUNK })
  } catch (error) {
    throw error instanceof Error && 'code' in error ? new Error(reasonOf(error), { cause: error }) : error
  }
}

/** Without a stream, whose modules take as long to load as a small file takes to read. Each piece is a buffer of its own; nothing waits for a pipe. */
function* chunksOfFile(absolute: string, within: string | undefined): Generator<Uint8Array> {
  const descriptor = openSync(systemPath(absolute), WITHOUT_WAITING)
  try {
    checkOpened(descriptor, absolute, within === undefined ? undefined : rootOf(within))
    for (;;) {
      const chunk = Buffer.allocUnsafeSlow(CHUNK)
      const length = readSync(descriptor, chunk, 0, CHUNK, null)
      if (length === 0) return
      yield chunk.subarray(0, length)
    }
  } finally {
    closeSync(descriptor)
  }
}
