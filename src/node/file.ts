/** One file's text, whatever the file system has to say about it. */
import { closeSync, constants, fstatSync, openSync, readlinkSync, readSync, type Stats } from 'node:fs'
import { type Decoded, decode } from './decode.ts'
import { systemPath } from './names.ts'

/** Why there is no text: `binary` files are left out, the others are errors. */
export interface Failure {
  readonly reason: string
  readonly binary: boolean
}

/** Larger files are refused: their tree would not fit into a CI runner's memory. */
export const MAX_BYTES = 100 * 1024 * 1024

/** The bytes of most files; it is reused, so that reading a file allocates only its text. */
const buffer = Buffer.allocUnsafe(256 * 1024)

/** `blocking`: wait for what another process still writes (a pipe that the shell opened for us). */
export function readText(absolute: string, blocking = false): Decoded | Failure {
  let bytes: Buffer | Failure
  try {
    const descriptor = openSync(systemPath(absolute), blocking ? constants.O_RDONLY : constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      bytes = readBytes(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    return { reason: reasonOf(error), binary: false }
  }
  return 'reason' in bytes ? bytes : textOf(bytes)
}

export function textOf(bytes: Buffer): Decoded | Failure {
  if (bytes.length > MAX_BYTES) return { reason: tooLarge(bytes.length), binary: false }
  return decode(bytes) ?? { reason: 'a binary file', binary: true }
}

function readBytes(descriptor: number): Buffer | Failure {
  let bytes = buffer
  let length = 0
  for (;;) {
    const count = readSync(descriptor, bytes, length, bytes.length - length, null)
    length += count
    if (count === 0) return bytes.subarray(0, length)
    if (length < bytes.length) continue
    const { size } = fstatSync(descriptor)
    if (size > MAX_BYTES || length > MAX_BYTES) return { reason: tooLarge(Math.max(size, length)), binary: false }
    const larger = Buffer.allocUnsafe(Math.max(size + 1, length * 2))
    bytes.copy(larger, 0, 0, length)
    bytes = larger
  }
}

function tooLarge(bytes: number): string {
  return `the file is too large: ${Math.ceil(bytes / 1024 / 1024)} MB, at most ${MAX_BYTES / 1024 / 1024} MB are read`
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'file or folder not found',
  ENOTDIR: 'file or folder not found',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'a folder, not a file',
  ELOOP: 'symbolic links form a loop',
  ENAMETOOLONG: 'the file name is too long',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
  EIO: 'input/output error',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'the disk quota is exceeded',
  EFBIG: 'the file would exceed the size limit of this system',
  EROFS: 'the file system is read-only',
  ENXIO: 'not a regular file',
  EAGAIN: 'not a regular file',
}

/** What a file system error means, without the path. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? error.message
}

/** Why a path that is neither file nor folder is not read; opening it could wait for ever. */
export function specialFile(type: Pick<Stats, 'isFIFO' | 'isSocket'>): string {
  const name = type.isFIFO() ? 'a named pipe' : type.isSocket() ? 'a socket' : 'a device'
  return `${name}, not a regular file`
}

/** How the reason begins where a link leads nowhere. */
export const DANGLING = 'a symbolic link to '

/** Why a symbolic link could not be followed. */
export function brokenLink(absolute: string, error: unknown): string {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) return reasonOf(error)
  try {
    return `${DANGLING}${readlinkSync(systemPath(absolute))}, which does not exist`
  } catch {
    return reasonOf(error)
  }
}
