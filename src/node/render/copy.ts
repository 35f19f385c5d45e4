/** Copies of what is rendered: helm and kustomize see nothing of the repository but these, and write nothing to it. */
import { mkdirSync, readdirSync, realpathSync, type Stats, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isInside, relativeTo } from '../../config/index.ts'
import { reasonOf } from '../file.ts'
import { linkTypeAt } from '../there.ts'
import { readOpened } from '../opened.ts'
import { slashes } from '../walk.ts'
import type { Files } from './files.ts'

/** Why something is not rendered. */
export class Refusal extends Error {
  /** `file`: what it is about, absolute. */
  constructor(
    message: string,
    readonly file?: string,
  ) {
    super(message)
  }
}

const MOST_FILES = 20_000
const MOST_BYTES = 256 * 1024 * 1024

export class Copier {
  /** Files and folders: links can lead to one folder a million times. */
  #files = 0
  #bytes = 0
  /** Absolute paths of the copied files, by where they came from. */
  readonly copied = new Map<string, string>()

  /** `root`: nothing outside of it is copied, links followed. `into`: nothing is written outside of it. */
  constructor(
    readonly root: string,
    readonly into: string,
    readonly files: Files,
    readonly most: number = MOST_FILES,
  ) {}

  /** Throws Refusal for a link out of the root, and for more than charts hold. */
  folder(from: string, to: string, around: ReadonlySet<string> = new Set()): void {
    const real = this.real(from)
    if (around.has(real)) throw new Refusal('symbolic links form a loop', from)
    const inner = new Set([...around, real])
    this.#count(0)
    this.#checkTarget(to)
    mkdirSync(to, { recursive: true })
    for (const name of entriesOf(from)) {
      if (name === '.git') continue
      const [source, target] = [`${from}/${name}`, join(to, name)]
      const type = this.#typeOf(source)
      if (type.isDirectory()) this.folder(source, target, inner)
      else if (type.isFile()) this.file(source, target)
    }
  }

  file(from: string, to: string): void {
    this.real(from)
    this.#checkTarget(to)
    const bytes = this.#bytesOf(from)
    mkdirSync(join(to, '..'), { recursive: true })
    writeFileSync(to, this.files.changed.get(from) ?? bytes)
    this.copied.set(from, to)
    this.files.copied(from, to)
  }

  /** Free of links. Throws Refusal for what is outside of the root, or not there. */
  real(path: string): string {
    let real: string
    try {
      real = slashes(realpathSync.native(path))
    } catch (error) {
      throw new Refusal(reasonOf(error), path)
    }
    this.#checkReal(path, real)
    return real
  }

  #checkReal(path: string, real: string): void {
    if (isInside(this.root, real)) return
    const isLink = linkTypeAt(path)?.isSymbolicLink() === true
    throw new Refusal(isLink ? 'a symbolic link leads out of the repository' : 'the path leads out of the repository', path)
  }

  #typeOf(path: string): Stats {
    return statSync(this.real(path))
  }

  /** Of what lies in the root when it is open: a link may have changed since it was looked at. */
  #bytesOf(path: string): Buffer {
    try {
      return readOpened(path, (stats, real) => {
        if (!stats.isFile()) throw new Refusal('not a regular file', path)
        this.#checkReal(path, real)
        this.#count(stats.size)
      })
    } catch (error) {
      throw error instanceof Refusal ? error : new Refusal(reasonOf(error), path)
    }
  }

  #checkTarget(to: string): void {
    if (relativeTo(slashes(resolve(this.into)), slashes(resolve(to))) === undefined) throw new Error(`${to} is outside of ${this.into}`)
  }

  #count(size: number): void {
    this.#files++
    this.#bytes += size
    if (this.#files > this.most) throw new Refusal(`more than ${this.most} files and folders`)
    if (this.#bytes > MOST_BYTES) throw new Refusal(`more than ${MOST_BYTES / 1024 / 1024} MiB of files`)
  }
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    throw new Refusal(reasonOf(error), folder)
  }
}
