/** Paths to texts: files, folders, globs and standard input, each real file once. */
import type { Stats } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import type ignore from 'ignore'
import { type IgnorePatterns, isInside, relativeTo } from '../config/index.ts'
import type { Encoding, Source, TextSource } from '../base/index.ts'
import { rootOf } from './config-files.ts'
import type { Decoded } from './decode.ts'
import { realPath, statsOf } from './disk.ts'
import { brokenLink, type Failure, readText, reasonOf, specialFile, textOf } from './file.ts'
import { folderOf, globProblem, isGlob, parseGlob } from './glob.ts'
import { matcherOf } from './ignores.ts'
import { type Folder, type Found, type FoundFile, isManifestName, slashes, walk } from './walk.ts'

/** With what it takes to write the text back. */
export interface SourceText extends TextSource, Decoded {
  readonly encoding: Encoding
}

/** Everything the arguments stand for. Files are read while the iteration goes on, a few ahead of it, and again in the next one. */
export interface Sources extends Iterable<Source<SourceText>> {
  readonly size: number
  /** Absolute paths of the files that are read. */
  readonly paths: Iterable<string>
}

export interface ReadOptions {
  /** Absolute. */
  readonly cwd: string
  /** The patterns that hold for the entries of an absolute folder: `--ignore` and the configuration nearest to it. */
  ignore?(folder: string): readonly IgnorePatterns[] | Promise<readonly IgnorePatterns[]>
  /** Everything on standard input, undefined where there is none; asked once, when an argument is `-`. */
  stdin?(): Uint8Array | undefined | Promise<Uint8Array | undefined>
  /** The path of standard input; `-` without one. */
  readonly stdinName?: string | undefined
  /** What a repository names, and not the user: a folder in whose repository everything is. */
  readonly within?: string | undefined
  /** Whether hidden folders, templates, and folders of others' manifests and of tests are left out; they are by default. */
  readonly everything?: boolean
}

/** Whether a text is, or becomes, a DaemonSet. */
const HOLDS = /\bkind["']?\s*:\s*["']?DaemonSet\b/

/**
 * Never throws for what the file system holds. Results come in the order of the arguments, a folder's in the order of its names.
 * Paths are relative to `cwd` with `/` between folders; what is given as an absolute path outside of it stays absolute.
 */
export async function read(paths: readonly string[], options: ReadOptions): Promise<Sources> {
  const reader = new Reader(options)
  for (const path of paths) await reader.add(path)
  return reader
}

interface Standard {
  readonly kind: 'standard'
  readonly bytes: Buffer
}

interface Ignores {
  readonly folder: string
  readonly matcher: ignore.Ignore
}

/** Pipes that the shell has opened for us: they end, as standard input does. */
const OPENED = /^\/dev\/(?:fd\/\d+|stdin)$|^\/proc\/self\/fd\/\d+$/

/** The system's calls cost less one after the other than between other work. */
const BATCH_FILES = 32
/** In UTF-16 units. */
const BATCH_SIZE = 1_000_000

class Reader implements Sources {
  readonly #cwd: string
  readonly #within: string | undefined
  readonly #entries: (Found | Standard)[] = []
  readonly #files = new Set<string>()
  /** Whether files that are left out hold a DaemonSet. */
  readonly #asides = new Map<string, boolean | undefined>()
  readonly #compiled = new Map<IgnorePatterns, Ignores>()
  /** Files of an earlier iteration that somebody still has: they are not read again. */
  readonly #alive = new Map<FoundFile, WeakRef<Source<SourceText>>>()
  /** By the folder whose entries they hold for. */
  readonly #ignores = new Map<string, readonly Ignores[]>()

  constructor(readonly options: ReadOptions) {
    this.#cwd = slashes(resolve(options.cwd))
    this.#within = options.within === undefined ? undefined : rootOf(options.within)
  }

  get size(): number {
    return this.#entries.length
  }

  get paths(): string[] {
    return this.#entries.flatMap(entry => (entry.kind === 'found' && entry.aside === undefined ? [entry.absolute] : []))
  }

  *[Symbol.iterator](): Iterator<Source<SourceText>> {
    let batch: Source<SourceText>[] = []
    let size = 0
    for (const entry of this.#entries) {
      const read = this.#read(entry)
      if (!read) continue
      batch.push(read)
      size += read.kind === 'file' ? read.text.length : 0
      if (batch.length < BATCH_FILES && size < BATCH_SIZE) continue
      yield* batch
      batch = []
      size = 0
    }
    yield* batch
  }

  /** Undefined for what is passed over. */
  #read(entry: Found | Standard): Source<SourceText> | undefined {
    if (entry.kind === 'standard') {
      const name = slashes(this.options.stdinName ?? '-')
      return result(name, slashes(resolve(this.#cwd, name)), textOf(entry.bytes), true)
    }
    if (entry.kind !== 'found') return entry
    if (entry.aside !== undefined) return this.#aside(entry, entry.aside)
    const known = this.#alive.get(entry)?.deref()
    if (known) return known
    const source = result(entry.path, entry.absolute, readText(entry.absolute, entry), entry.named)
    this.#alive.set(entry, new WeakRef(source))
    return source
  }

  #aside(entry: FoundFile, reason: string): Source<SourceText> | undefined {
    if (this.#files.has(entry.real)) return undefined
    let holds = this.#asides.get(entry.real)
    if (holds === undefined) {
      const text = readText(entry.absolute, entry)
      this.#asides.set(entry.real, (holds = 'text' in text && HOLDS.test(text.text)))
    }
    return holds ? { kind: 'skipped', path: entry.path, reason } : undefined
  }

  async add(argument: string): Promise<void> {
    if (argument === '-') return this.#standard()
    if (argument === '') {
      this.#entries.push({ kind: 'unreadable', path: '""', reason: 'the path is empty', named: true })
      return
    }
    const absolute = slashes(resolve(this.#cwd, argument))
    const path = this.#shown(argument, absolute)
    let type: Stats
    let real: string
    try {
      type = statsOf(absolute)
      real = OPENED.test(absolute) ? absolute : realPath(absolute)
    } catch (error) {
      if (isGlob(argument)) return this.#glob(argument)
      this.#entries.push({ kind: 'unreadable', path: path || argument, reason: brokenLink(absolute, error), named: true })
      return
    }
    const ignored = await this.#ignored(absolute, type.isDirectory(), slashes(resolve(absolute, '..')))
    if (ignored) {
      this.#entries.push({ kind: 'skipped', path: path || '.', reason: 'ignored by the configuration' })
    } else if (type.isDirectory()) {
      await this.#walk({ path, absolute, real })
    } else if (type.isFile() || (OPENED.test(absolute) && type.isFIFO())) {
      this.#push({ kind: 'found', path, absolute, real, named: true, blocking: type.isFIFO(), within: this.#within })
    } else {
      this.#entries.push({ kind: 'unreadable', path, reason: specialFile(type), named: true })
    }
  }

  async #standard(): Promise<void> {
    if (this.#entries.some(entry => entry.kind === 'standard')) return
    const bytes = await this.options.stdin?.()
    if (bytes) this.#entries.push({ kind: 'standard', bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) })
    else this.#entries.push({ kind: 'unreadable', path: '-', reason: 'standard input is not available', named: true })
  }

  async #glob(argument: string): Promise<void> {
    const problem = globProblem(argument)
    if (problem !== undefined) {
      this.#entries.push({ kind: 'unreadable', path: argument, reason: problem, named: true })
      return
    }
    const options = await parseGlob(argument)
    const base = folderOf(argument)
    const absolute = slashes(resolve(this.#cwd, base))
    let real: string
    try {
      real = realPath(absolute)
    } catch (error) {
      this.#entries.push({
        kind: 'unreadable',
        path: argument,
        reason: `the glob matches no file: ${base}: ${reasonOf(error)}`,
        named: true,
      })
      return
    }
    const folder = { path: this.#shown(base, absolute), absolute, real }
    const found = await walk(folder, {
      within: this.#within,
      ...options,
      ignored: this.#ignored.bind(this),
      isNamed: async (path, name, parent) => options.names(name) || (await this.#isNamed(path, name, parent)),
    })
    if (found.length === 0) this.#entries.push({ kind: 'unreadable', path: argument, reason: 'the glob matches no file', named: true })
    for (const each of found) this.#push(each)
  }

  async #walk(folder: Folder): Promise<void> {
    const found = await walk(folder, {
      within: this.#within,
      enterAll: false,
      ignored: this.#ignored.bind(this),
      isNamed: this.#isNamed.bind(this),
      templates: this.options.everything !== true,
      file: (_, name) => isManifestName(name),
    })
    for (const each of found) this.#push(each)
  }

  #push(entry: Found): void {
    if (entry.kind === 'found') {
      if (entry.aside === undefined ? this.#files.has(entry.real) : this.#asides.has(entry.real)) return
      if (entry.aside === undefined) this.#files.add(entry.real)
      else this.#asides.set(entry.real, undefined)
    }
    this.#entries.push(entry)
  }

  /** Asks for a promise only where the patterns are not there yet: a walk asks for every file. */
  #ignored(absolute: string, isFolder: boolean, folder: string): boolean | Promise<boolean> {
    if (!this.options.ignore) return false
    const ignores = this.#ignores.get(folder)
    if (ignores) return matches(ignores, absolute, isFolder)
    return this.#load(folder, this.options.ignore(folder)).then(loaded => matches(loaded, absolute, isFolder))
  }

  /** Whether the configuration takes a folder back: `!vendor/`. Hidden ones are entered where everything is. */
  async #isNamed(absolute: string, name: string, folder: string): Promise<boolean> {
    if (this.options.everything === true) return !name.startsWith('.')
    if (!this.options.ignore) return false
    await this.#ignored(absolute, true, folder)
    return this.#ignores.get(folder)?.some(ignores => takesBack(ignores, absolute)) ?? false
  }

  async #load(folder: string, patterns: readonly IgnorePatterns[] | Promise<readonly IgnorePatterns[]>): Promise<readonly Ignores[]> {
    const ignores: Ignores[] = []
    for (const set of await patterns) {
      if (set.patterns.length === 0) continue
      const compiled = this.#compiled.get(set) ?? { folder: set.folder, matcher: await matcherOf(set.patterns) }
      this.#compiled.set(set, compiled)
      ignores.push(compiled)
    }
    this.#ignores.set(folder, ignores)
    return ignores
  }

  /** How the user sees a path: empty for the current folder. */
  #shown(argument: string, absolute: string): string {
    if (isAbsolute(argument) && !isInside(this.#cwd, absolute)) return absolute
    return slashes(relative(this.#cwd, absolute))
  }
}

function result(path: string, absolute: string, text: Decoded | Failure, named = false): Source<SourceText> {
  if ('text' in text) return { kind: 'file', path, absolute, ...text }
  if (text.binary) return { kind: 'skipped', path, reason: text.reason }
  return { kind: 'unreadable', path, reason: text.reason, named }
}

function takesBack({ folder, matcher }: Ignores, absolute: string): boolean {
  const path = relativeTo(folder, absolute)
  return path !== undefined && matcher.test(`${path}/`).unignored
}

function matches(ignores: readonly Ignores[], absolute: string, isFolder: boolean): boolean {
  for (const { folder, matcher } of ignores) {
    const path = relativeTo(folder, absolute)
    if (path && matcher.test(isFolder ? `${path}/` : path).ignored) return true
  }
  return false
}
