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
  linkSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { UserError } from '../base/index.ts'
import { brokenLink, cannotBeRepeated, linkTypeAt, reasonOf, typeAt } from '../node/index.ts'

export interface ReplaceOptions {
  /** How the user knows the path. */
  readonly shown: string
  /** Whether a symbolic link may lead to this file, which is free of them. */
  readonly allows: (real: string) => boolean
  /** Whether nothing is there, and nothing that has come meanwhile is replaced. */
  readonly isNew?: boolean
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

function write(absolute: string, parts: Iterable<string | Buffer>, { allows, isNew = false }: ReplaceOptions): void {
  const type = typeAt(absolute)
  if (OPENED.test(absolute) || (type && !type.isFile())) return writeTo(openSync(absolute, 'w'), parts)
  const real = type ? realpathSync.native(absolute) : newFile(absolute)
  if (!allows(real)) throw new Error(`a symbolic link to ${real}, outside of the current folder; pass the target path itself`)
  if (type) accessSync(real, constants.W_OK)
  const folder = new HeldFolder(dirname(real))
  try {
    const [aside, target] = [folder.at(`.ds-lint-${randomBytes(8).toString('hex')}`), folder.at(basename(real))]
    const like = type && lstatSync(target)
    if (like?.isFile() === false) throw new Error('it is replaced meanwhile')
    const descriptor = created(aside, folder.path, like ? 0o600 : 0o666)
    try {
      writeTo(descriptor, parts, like)
      if (isNew) putNew(aside, target)
      else renameSync(aside, target)
    } catch (error) {
      unlinkSync(aside)
      throw error
    }
  } finally {
    folder.close()
  }
}

/**
 * A folder that stays the same one while a file in it is replaced, whatever becomes of its path: where the system has names for open folders
 * (Linux), a link that is put in its place meanwhile leads nothing out.
 */
class HeldFolder {
  readonly #descriptor: number | undefined

  /** Free of symbolic links. */
  constructor(readonly path: string) {
    if (process.platform !== 'linux') return
    const descriptor = open(path)
    const place = descriptor === undefined ? undefined : linked(`/proc/self/fd/${descriptor}`)
    if (place === path) this.#descriptor = descriptor
    else if (descriptor !== undefined) closeSync(descriptor)
    if (place !== undefined && place !== path) throw new Error(REPLACED)
  }

  at(name: string): string {
    return this.#descriptor === undefined ? join(this.path, name) : `/proc/self/fd/${this.#descriptor}/${name}`
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor)
  }
}

const REPLACED = 'its folder is replaced meanwhile'

/** Undefined for a folder that can be written in and not read. */
function open(folder: string): number | undefined {
  try {
    return openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') return undefined
    throw new Error(REPLACED, { cause: error })
  }
}

/** Undefined where there is no /proc. */
function linked(link: string): string | undefined {
  try {
    return readlinkSync(link)
  } catch {
    return undefined
  }
}

function created(path: string, folder: string, mode: number): number {
  try {
    return openSync(path, 'wx', mode)
  } catch (error) {
    throw new Error(`no file can be created in ${folder}: ${reasonOf(error)}`, { cause: error })
  }
}

/** Throws where something is there. */
function putNew(aside: string, target: string): void {
  try {
    linkSync(aside, target)
    unlinkSync(aside)
  } catch (error) {
    // Some file systems have no hard links.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(String((error as NodeJS.ErrnoException).code))) throw error
    if (linkTypeAt(target)) throw new Error('a file is there', { cause: error })
    renameSync(aside, target)
  }
}

/** Free of symbolic links. */
function newFile(absolute: string): string {
  if (linkTypeAt(absolute)) throw new Error(brokenLink(absolute, Object.assign(new Error('broken'), { code: 'ENOENT' })))
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
