/** What is opened once and read: its path may lead elsewhere by the time it is opened, but an open file stays what it is. */
import { closeSync, constants, fstatSync, openSync, readlinkSync, readSync, realpathSync, type Stats, statSync } from 'node:fs'
import { slashes } from '../walk.ts'

/** Its bytes, after `check` of what it is and where it really is, free of symbolic links. Nothing waits for a pipe. */
export function readOpened(path: string, check: (stats: Stats, real: string) => void): Buffer {
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stats = fstatSync(descriptor)
    check(stats, placeOf(descriptor, path))
    return bytesOf(descriptor, stats.size)
  } finally {
    closeSync(descriptor)
  }
}

/** Throws where the path leads to another file by now. */
function placeOf(descriptor: number, path: string): string {
  if (process.platform === 'linux') return readlinkSync(`/proc/self/fd/${descriptor}`)
  const real = realpathSync.native(path)
  const [open, there] = [fstatSync(descriptor, { bigint: true }), statSync(real, { bigint: true })]
  if (open.dev !== there.dev || open.ino !== there.ino) throw new Error('the file is replaced while it is read')
  return slashes(real)
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
