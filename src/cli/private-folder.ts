/**
 * The user's cache folder for ds-lint, and what is kept in it from one run to the next: compiled code, and with `--cache` reports.
 *
 * A file that another user could write is code that another user runs, or a report that another user made up. So it is read only from a folder
 * and a file that are the user's and that nobody else can write, below folders that are the user's or root's, outside of every repository, of the
 * current folder and of the folders that the command names. A checksum over name and content finds damage. Windows has no owner to ask for:
 * nothing is kept there. Where one of this does not hold, nothing is read or written, and nothing is said: the run does its work again.
 */
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join, resolve, sep } from 'node:path'
import { crc32 } from 'node:zlib'

/** Bytes of one file. */
const LARGEST = 64 * 1024 * 1024
/** Bytes of the checksum, behind the data. */
const CHECKSUM = 8

export class PrivateFolder {
  /** Undefined where nothing can be kept safely. */
  static open(): PrivateFolder | undefined {
    try {
      const { XDG_CACHE_HOME = '' } = process.env
      const path = join(isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(homedir(), '.cache'), 'ds-lint')
      return isPrivate(path) ? new PrivateFolder(path) : undefined
    } catch {
      return undefined
    }
  }

  private constructor(readonly path: string) {}

  /** Undefined where there is none, or none that can be trusted; that one is removed. */
  read(name: string): Buffer | undefined {
    let descriptor: number
    try {
      descriptor = openSync(join(this.path, name), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    } catch {
      return undefined
    }
    try {
      const stats = fstatSync(descriptor)
      const isOwn = stats.isFile() && stats.uid === process.geteuid?.() && (stats.mode & 0o022) === 0 && stats.nlink === 1
      if (!isOwn || stats.size > LARGEST || stats.size < CHECKSUM) return this.remove(name)
      const bytes = Buffer.allocUnsafeSlow(stats.size)
      if (readSync(descriptor, bytes, 0, bytes.length, 0) !== bytes.length) return this.remove(name)
      const data = bytes.subarray(0, -CHECKSUM)
      return checksum(name, data).equals(bytes.subarray(-CHECKSUM)) ? data : this.remove(name)
    } catch {
      return undefined
    } finally {
      closeSync(descriptor)
    }
  }

  /** Written aside first: another run never reads a half. Gives whether it is there now. */
  write(name: string, data: Buffer): boolean {
    const path = join(this.path, name)
    const aside = `${path}.${process.pid}`
    try {
      if (data.length + CHECKSUM > LARGEST) return false
      mkdirSync(this.path, { recursive: true, mode: 0o700 })
      if (!isPrivate(this.path)) return false
      writeFileSync(aside, Buffer.concat([data, checksum(name, data)]), { mode: 0o600, flag: 'wx' })
      renameSync(aside, path)
      return true
    } catch {
      return false
    }
  }

  remove(name: string): undefined {
    try {
      unlinkSync(join(this.path, name))
    } catch {
      // It is not read: that is what counts.
    }
  }

  /** The names that begin so, with the time in milliseconds and the size in bytes of each; the newest first. */
  files(start: string): { readonly name: string; readonly time: number; readonly size: number }[] {
    try {
      return readdirSync(this.path)
        .filter(name => name.startsWith(start))
        .map(name => {
          const { mtimeMs: time, size } = lstatSync(join(this.path, name))
          return { name, time, size }
        })
        .sort((a, b) => b.time - a.time)
    } catch {
      return []
    }
  }
}

/** Whether only the user, and root, can say what is in the folder; it need not be there yet. */
function isPrivate(folder: string): boolean {
  const user = process.geteuid?.()
  if (user === undefined) return false
  const named = namedFolders()
  const folders = foldersOf(folder)
  if (folders.some(path => named.has(path))) return false
  const above = foldersOf(realpathSync(folders.find(path => existsSync(path)) ?? sep))
  const around = new Set(above.map(path => identity(statSync(path))))
  const isNamed = (path: string): boolean => {
    const stats = statSync(path, { throwIfNoEntry: false })
    return stats !== undefined && around.has(identity(stats))
  }
  return [...new Set([...folders, ...above])].every(path => isTrusted(path, path === folder, user)) && ![...named].some(isNamed)
}

/** The current folder, and those that the command names: of a file its own, of a glob the one before its first wildcard. */
function namedFolders(): Set<string> {
  const given = process.argv.slice(2).map(each => (each.startsWith('-') ? each.split('=').slice(1).join('=') : each))
  const folders = given.map(path => {
    const wildcard = path.search(/[*?[{(!]/)
    if (wildcard >= 0) return resolve(path.slice(0, path.lastIndexOf('/', wildcard) + 1))
    const full = resolve(path)
    const isFile = /\.(?:ya?ml|json)$/.test(path) || statSync(full, { throwIfNoEntry: false })?.isDirectory() !== true
    return isFile ? dirname(full) : full
  })
  return new Set([resolve('.'), ...folders])
}

/** The folder itself is the user's and no link. Others may write in a folder above only where they cannot replace what is in it. */
function isTrusted(path: string, isOwn: boolean, user: number): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (!stats) return true
  if (isOwn) return stats.isDirectory() && stats.uid === user && (stats.mode & 0o022) === 0
  if (stats.uid !== user && stats.uid !== 0) return false
  if (stats.isSymbolicLink()) return true
  const { mode } = stats
  return stats.isDirectory() && ((mode & 0o022) === 0 || (mode & 0o1000) !== 0) && !existsSync(join(path, '.git'))
}

function identity({ dev, ino }: Stats): string {
  return `${dev} ${ino}`
}

/** The folder and all above it, the inner ones first. */
function foldersOf(folder: string): string[] {
  const outer = dirname(folder)
  return outer === folder ? [folder] : [folder, ...foldersOf(outer)]
}

/** Of the ones measured the fastest to load and to run: 4 ms, where SHA-256 takes 8 and one written here 7. */
export function checksum(key: string, data: Buffer): Buffer {
  const sum = Buffer.alloc(CHECKSUM)
  sum.writeUInt32LE(crc32(data, crc32(key)), 0)
  sum.writeUInt32LE(data.length, 4)
  return sum
}
