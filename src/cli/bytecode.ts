/**
 * What V8 compiled of the program, kept from one run to the next. Measured on one DaemonSet, medians of processor time on a busy machine, checks
 * counted: Node 20 176 ms instead of 227, Node 22 99 instead of 151, Node 24 95 instead of 130; an empty program takes 96, 43 and 40. Node's own
 * `module.enableCompileCache` holds only what is compiled before anything runs: 128 ms on Node 22 and 112 on Node 24. Where NODE_COMPILE_CACHE is
 * set, Node keeps what it loads there as well; this one takes no notice of it.
 *
 * V8 trusts what it deserializes: a file that another user could write is code that another user runs. So it is read only from a folder and
 * a file that are the user's and that nobody else can write, below folders that are the user's or root's, outside of every repository, of the
 * current folder and of the folders that the command names. A checksum over key and content finds damage. Windows has no owner to ask for: nothing is kept there.
 * Where one of this does not hold, nothing is read or written, and nothing is said: the run compiles.
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
import { groupBy } from '../base/index.ts'

const LARGEST = 16 * 1024 * 1024
/** Bytes of the checksum, behind the data. */
const CHECKSUM = 8
/** Versions of ds-lint and Node, this one among them, that keep theirs. */
const KEPT_VERSIONS = 4
/** The end of the name of a part's file, behind its version. */
const PART = /_[a-z\d-]+$/

/** Of one part of the program: a file of dist/. */
export class Bytecode {
  readonly #folder: string
  readonly #version: string
  readonly #key: string
  readonly #path: string

  /** `program`: a hash of the texts of all parts; V8 compares no more than the length of one. Undefined where nothing can be kept safely. */
  static of(program: string, part: string): Bytecode | undefined {
    if (process.env['NODE_DISABLE_COMPILE_CACHE']) return undefined
    try {
      const { XDG_CACHE_HOME = '' } = process.env
      const folder = join(isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(homedir(), '.cache'), 'ds-lint')
      // V8 refuses what it compiled with other flags: each has files of its own. Its version tag says the same, but node:v8 takes 5 ms to load.
      const flags = Buffer.from([...process.execArgv, process.env['NODE_OPTIONS']].join('\n'))
      const version = `ds-lint-${program}-${process.version}-${process.arch}-${checksum('', flags).toString('hex')}`
      return isPrivate(folder) ? new Bytecode(folder, version, part) : undefined
    } catch {
      return undefined
    }
  }

  private constructor(folder: string, version: string, part: string) {
    this.#folder = folder
    this.#version = version
    this.#key = `${version}_${part}`
    this.#path = join(folder, this.#key)
  }

  /** Of another part. */
  part(name: string): Bytecode {
    return new Bytecode(this.#folder, this.#version, name)
  }

  /** Undefined where there is none, or none that can be trusted; that one is removed. */
  read(): Buffer | undefined {
    let descriptor: number
    try {
      descriptor = openSync(this.#path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    } catch {
      return undefined
    }
    try {
      const stats = fstatSync(descriptor)
      const isOwn = stats.isFile() && stats.uid === process.geteuid?.() && (stats.mode & 0o022) === 0 && stats.nlink === 1
      if (!isOwn || stats.size > LARGEST || stats.size < CHECKSUM) return this.remove()
      const bytes = Buffer.allocUnsafeSlow(stats.size)
      if (readSync(descriptor, bytes, 0, bytes.length, 0) !== bytes.length) return this.remove()
      const data = bytes.subarray(0, -CHECKSUM)
      return checksum(this.#key, data).equals(bytes.subarray(-CHECKSUM)) ? data : this.remove()
    } catch {
      return undefined
    } finally {
      closeSync(descriptor)
    }
  }

  remove(): undefined {
    try {
      unlinkSync(this.#path)
    } catch {
      // It is not read: that is what counts.
    }
  }

  /** Written aside first: another run never reads a half. */
  write(data: Buffer): void {
    const aside = `${this.#path}.${process.pid}`
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
      if (!isPrivate(this.#folder)) return
      writeFileSync(aside, Buffer.concat([data, checksum(this.#key, data)]), { mode: 0o600, flag: 'wx' })
      renameSync(aside, this.#path)
      this.#prune()
    } catch {
      // The next run compiles again.
    }
  }

  /** Removes what the oldest versions kept, and what runs left that did not end. */
  #prune(): void {
    const names = readdirSync(this.#folder).filter(name => name.startsWith('ds-lint-'))
    // A name of another form is one of an earlier version's, or one that a run wrote to.
    const versions = groupBy(names, name => name.replace(PART, ''))
    versions.delete(this.#version)
    const dated = [...versions.values()].map(files => {
      const paths = files.map(name => join(this.#folder, name))
      return { paths, time: Math.max(...paths.map(path => lstatSync(path).mtimeMs)) }
    })
    for (const { paths } of dated.toSorted((a, b) => b.time - a.time).slice(KEPT_VERSIONS - 1)) for (const path of paths) unlinkSync(path)
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
function checksum(key: string, data: Buffer): Buffer {
  const sum = Buffer.alloc(CHECKSUM)
  sum.writeUInt32LE(crc32(data, crc32(key)), 0)
  sum.writeUInt32LE(data.length, 4)
  return sum
}
