/** Files that findings are led back to: each is read once, and is the same object for everyone. */
import type { SourceText } from '../read.ts'
import { readText } from '../file.ts'

export class Files {
  readonly #known = new Map<string, SourceText | undefined>()
  readonly #copies = new Map<string, string>()

  /** `shown`: a path as the user knows it. `changed`: texts that stand in the place of files, by their absolute paths. */
  constructor(
    readonly shown: (absolute: string) => string,
    readonly changed: ReadonlyMap<string, string>,
  ) {}

  /** Undefined for what is no text. */
  of(absolute: string): SourceText | undefined {
    if (!this.#known.has(absolute)) this.#known.set(absolute, this.#read(absolute))
    return this.#known.get(absolute)
  }

  /** From here on it is read from its copy: what is rendered is what is shown. */
  copied(absolute: string, copy: string): void {
    this.#copies.set(absolute, copy)
  }

  #read(absolute: string): SourceText | undefined {
    const read = readText(this.#copies.get(absolute) ?? absolute)
    if (!('text' in read)) return undefined
    return { kind: 'file', path: this.shown(absolute), absolute, ...read, text: this.changed.get(absolute) ?? read.text }
  }
}
