/** Files are replaced as a whole: whatever ends the run, a file has its old content or its new one. */
import { randomBytes } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { UserError } from '../base/index.ts'
import { brokenLink, cannotBeRepeated, reasonOf } from '../node/index.ts'

export interface ReplaceOptions {
  /** How the user knows the path. */
  readonly shown: string
  /** Whether a symbolic link may lead to this file, which is free of them. */
  readonly allows: (real: string) => boolean
}

/** What has no content of its own to keep, or is another process' open file. */
const OPENED = /^\/(?:dev|proc)\//
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Writes a file beside its target, with the target's mode and owner, and renames it; pipes and devices are written to. Gives why it could not.
 * A signal that arrives meanwhile ends the process afterwards.
 */
export async function replaceFile(path: string, parts: Iterable<string | Buffer>, options: ReplaceOptions): Promise<UserError[]> {
  cannotBeRepeated()
  let received: NodeJS.Signals | undefined
  const wait = (signal: NodeJS.Signals): void => {
    received = signal
  }
  for (const signal of SIGNALS) process.on(signal, wait)
  try {
    write(resolve(path), parts, options)
    return []
  } catch (error) {
    return [{ message: `${options.shown} cannot be written: ${reasonOf(error)}` }]
  } finally {
    // Node tells of signals only between two pieces of work.
    await new Promise(setImmediate)
    for (const signal of SIGNALS) process.off(signal, wait)
    if (received) process.kill(process.pid, received)
  }
}

function write(absolute: string, parts: Iterable<string | Buffer>, { allows }: ReplaceOptions): void {
  const type = statSync(absolute, { throwIfNoEntry: false })
  if (OPENED.test(absolute) || (type && !type.isFile())) return writeTo(openSync(absolute, 'w'), parts)
  const real = type ? realpathSync.native(absolute) : newFile(absolute)
  if (!allows(real)) throw new Error(`a symbolic link to ${real}, outside of the current folder; pass the target path itself`)
  if (type) accessSync(real, constants.W_OK)
  const aside = join(dirname(real), `.ds-lint-${randomBytes(8).toString('hex')}`)
  let descriptor: number
  try {
    descriptor = openSync(aside, 'wx', type ? 0o600 : 0o666)
  } catch (error) {
    throw new Error(`no file can be created in ${dirname(real)}: ${reasonOf(error)}`, { cause: error })
  }
  try {
    writeTo(descriptor, parts, type)
    renameSync(aside, real)
  } catch (error) {
    unlinkSync(aside)
    throw error
  }
}

/** Free of symbolic links. */
function newFile(absolute: string): string {
  if (lstatSync(absolute, { throwIfNoEntry: false }))
    throw new Error(brokenLink(absolute, Object.assign(new Error('broken'), { code: 'ENOENT' })))
  const folder = dirname(absolute)
  return join(realpathSync.native(folder), basename(absolute))
}

function writeTo(descriptor: number, parts: Iterable<string | Buffer>, like?: Stats): void {
  try {
    for (const part of parts) writeFileSync(descriptor, part)
    if (like) keep(descriptor, like)
    if (fstatSync(descriptor).isFile()) fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** The owner first: giving a file away takes its set-user-id bits. Windows has neither. */
function keep(descriptor: number, { uid, gid, mode }: Stats): void {
  if (process.platform === 'win32') return
  const own = fstatSync(descriptor)
  try {
    if (own.uid !== uid || own.gid !== gid) fchownSync(descriptor, uid, gid)
  } catch {
    throw new Error('the file is owned by another user or group, and the owner of a new file cannot be changed')
  }
  fchmodSync(descriptor, mode & 0o7777)
}
