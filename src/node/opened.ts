/** What is opened once and read: its path may lead elsewhere by the time it is opened, but an open file stays what it is. */
import { closeSync, constants, fstatSync, openSync, readlinkSync, readSync, realpathSync, type Stats, statSync } from 'node:fs'
import { sep } from 'node:path'
import { decodedName, systemPath } from './names.ts'

/** Nothing waits for a pipe. */
export const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** Its bytes, after `check` of what it is and where it really is, free of symbolic links. Nothing waits for a pipe. */
export function readOpened(path: string, check: (stats: Stats, real: string) => void): Buffer {
  const descriptor = openSync(path, WITHOUT_WAITING)
  try {
    const stats = fstatSync(descriptor)
    check(stats, placeOf(descriptor, path))
    return bytesOf(descriptor, stats.size)
  } finally {
    closeSync(descriptor)
  }
}

/** Where an open file is, free of symbolic links, with `/` between folders. Throws where its path leads to another file by now. */
export function placeOf(descriptor: number, path: string): string {
  const place = process.platform === 'linux' ? linked(`/proc/self/fd/${descriptor}`) : undefined
  if (place !== undefined) return place
  const real = realpathSync.native(systemPath(path), { encoding: 'buffer' })
  const [open, there] = [fstatSync(descriptor, { bigint: true }), statSync(real, { bigint: true })]
  if (open.dev !== there.dev || open.ino !== there.ino) throw new Error('the file is replaced while it is read')
  return sep === '/' ? decodedName(real) : decodedName(real).replaceAll(sep, '/')
}

/** Undefined where there is no /proc. */
function linked(link: string): string | undefined {
  try {
    return decodedName(readlinkSync(link, { encoding: 'buffer' }))
  } catch {
    return undefined
  }
}

/** As many as it had, and no more. */
function bytesOf(descriptor: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(size)
  let length = 0
  while (length < size) {
    const count = readSync(descriptor, bytes, length, size - length, null)
    if (count === 0) break
    length += count
  }
  return bytes.subarray(0, length)
}
