/** One file's text, whatever the file system has to say about it. */
import type { Stats } from 'node:fs'
import { type Decoded, decode } from './decode.ts'
import { bytesOf, linkTarget, MAX_BYTES, type Reading, TooLarge } from './disk.ts'

/** Why there is no text: `binary` files are left out, the others are errors. */
export interface Failure {
  readonly reason: string
  readonly binary: boolean
}

export function readText(absolute: string, reading?: Reading): Decoded | Failure {
  let bytes: Buffer
  try {
    bytes = bytesOf(absolute, reading)
  } catch (error) {
    return { reason: reasonOf(error), binary: false }
  }
  return textOf(bytes)
}

export function textOf(bytes: Buffer): Decoded | Failure {
  if (bytes.length > MAX_BYTES) return { reason: new TooLarge(bytes.length).message, binary: false }
  return decode(bytes) ?? { reason: 'a binary file', binary: true }
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
    return `${DANGLING}${linkTarget(absolute)}, which does not exist`
  } catch {
    return reasonOf(error)
  }
}
