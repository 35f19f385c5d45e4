/** Documents of old and new files by their words: those that both have need no comparison. */
import type { SourceFile, Span } from '../base/index.ts'
import { split } from '../yaml/index.ts'

export class Texts {
  /** How many of a document both sides have. */
  readonly #common = new Map<string, number>()
  /** Documents by their file and place, whether both sides have them. */
  readonly #isCommon = new Map<SourceFile, Map<number, boolean>>()

  constructor(
    readonly old: readonly SourceFile[],
    readonly updated: readonly SourceFile[],
  ) {
    const counts = new Map<string, number>()
    for (const file of old) for (const span of split(file.text)) add(counts, wordsOf(file, span))
    for (const file of updated) {
      for (const span of split(file.text)) {
        const words = wordsOf(file, span)
        const left = counts.get(words) ?? 0
        if (left > 0) {
          counts.set(words, left - 1)
          add(this.#common, words)
        }
        this.#mark(file, span, left > 0)
      }
    }
    const common = new Map(this.#common)
    for (const file of old) {
      for (const span of split(file.text)) {
        const words = wordsOf(file, span)
        const left = common.get(words) ?? 0
        if (left > 0) common.set(words, left - 1)
        this.#mark(file, span, left > 0)
      }
    }
  }

  isCommon(file: SourceFile, { start }: Span): boolean {
    return this.#isCommon.get(file)?.get(start) ?? false
  }

  /** The documents of a file that the other side does not have. */
  onlyIn(file: SourceFile): Span[] {
    return split(file.text).filter(span => !this.isCommon(file, span))
  }

  /** Whether a document that only one side has passes a test. */
  differsIn(test: (text: string) => boolean): boolean {
    return [...this.old, ...this.updated].some(file => this.onlyIn(file).some(({ start, end }) => test(file.text.slice(start, end))))
  }

  #mark(file: SourceFile, { start }: Span, common: boolean): void {
    const marks = this.#isCommon.get(file)
    if (marks) marks.set(start, common)
    else this.#isCommon.set(file, new Map([[start, common]]))
  }
}

function add(counts: Map<string, number>, words: string): void {
  counts.set(words, (counts.get(words) ?? 0) + 1)
}

/** Without the marks between documents and the kind of the line breaks. */
function wordsOf({ text }: SourceFile, { start, end }: Span): string {
  return text
    .slice(start, end)
    .replace(/^---[ \t]*(?=[\r\n])/, '')
    .replace(/\r\n?/g, '\n')
    .trim()
}
