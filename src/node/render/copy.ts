/** Copies of what is rendered: helm and kustomize see nothing of the repository but these, and write nothing to it. */
import { copyFileSync, lstatSync, mkdirSync, readdirSync, realpathSync, type Stats, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { relativeTo } from '../../config/index.ts'
import { reasonOf } from '../file.ts'
import { slashes } from '../walk.ts'

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

  /** `root`: nothing outside of it is copied, links followed. `into`: nothing is written outside of it. `changed`: texts that stand in the place of files, by their absolute paths. */
  constructor(
    readonly root: string,
    readonly into: string,
    readonly changed: ReadonlyMap<string, string>,
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
      else if (type.isFile()) this.#copy(source, target, type)
    }
  }

  file(from: string, to: string): void {
    const type = this.#typeOf(from)
    if (!type.isFile()) throw new Refusal('not a regular file', from)
    this.#copy(from, to, type)
  }

  /** Free of links. Throws Refusal for what is outside of the root, or not there. */
  real(path: string): string {
    let real: string
    try {
      real = slashes(realpathSync.native(path))
    } catch (error) {
      throw new Refusal(reasonOf(error), path)
    }
    if (real !== this.root && relativeTo(this.root, real) === undefined) {
      const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
      throw new Refusal(isLink ? 'a symbolic link leads out of the repository' : 'the path leads out of the repository', path)
    }
    return real
  }

  #typeOf(path: string): Stats {
    return statSync(this.real(path))
  }

  #copy(from: string, to: string, { size }: Stats): void {
    this.#count(size)
    this.#checkTarget(to)
    mkdirSync(join(to, '..'), { recursive: true })
    const text = this.changed.get(from)
    if (text === undefined) copyFileSync(from, to)
    else writeFileSync(to, text)
    this.copied.set(from, to)
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
