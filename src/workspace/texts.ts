/** Documents of old and new files by their words: those that both have need no comparison. */
import { addTo, type SourceFile, type Span } from '../base/index.ts'
import { split } from '../yaml/index.ts'
import { absoluteOf } from './mentions.ts'

interface Held {
  readonly file: SourceFile
  readonly start: number
}

export class Texts {
  /** Documents by their file and place that both sides have. */
  readonly #common = new Map<SourceFile, Set<number>>()
  /** Both sides have a document, in files at different places. */
  #hasMoved = false

  /** `areApart`: of an old and a new file, whether what both hold in the same words is not the same. */
  constructor(
    readonly old: readonly SourceFile[],
    readonly updated: readonly SourceFile[],
    areApart: (old: SourceFile, updated: SourceFile) => boolean = () => false,
  ) {
    const held = new Map<string, Held[]>()
    for (const file of old.toReversed())
      for (const span of split(file.text).toReversed()) addTo(held, wordsOf(file, span), { file, start: span.start })
    for (const file of updated) {
      for (const span of split(file.text)) {
        const olds = held.get(wordsOf(file, span)) ?? []
        const at = olds.findLastIndex(each => !areApart(each.file, file))
        if (at < 0) continue
        const [taken] = olds.splice(at, 1)
        this.#mark(taken!.file, taken!.start)
        this.#mark(file, span.start)
        this.#hasMoved ||= absoluteOf(taken!.file) !== absoluteOf(file)
      }
    }
  }

  isCommon(file: SourceFile, { start }: Span): boolean {
    return this.#common.get(file)?.has(start) ?? false
  }

  /** The documents of a file that the other side does not have. */
  onlyIn(file: SourceFile): Span[] {
    return split(file.text).filter(span => !this.isCommon(file, span))
  }

  /** Whether a document that only one side has passes a test. */
  differsIn(test: (text: string) => boolean): boolean {
    return [...this.old, ...this.updated].some(file => this.onlyIn(file).some(({ start, end }) => test(file.text.slice(start, end))))
  }

  /** Whether every document that only one side has passes a test, and the others stay where they are. */
  differsOnlyIn(test: (text: string) => boolean): boolean {
    return !this.#hasMoved && !this.differsIn(text => !test(text))
  }

  #mark(file: SourceFile, start: number): void {
    const marks = this.#common.get(file)
    if (marks) marks.add(start)
    else this.#common.set(file, new Set([start]))
  }
}

/** Without the marks between documents and the kind of the line breaks. */
function wordsOf({ text }: SourceFile, { start, end }: Span): string {
  return text
    .slice(start, end)
    .replace(/^---[ \t]*(?=[\r\n])/, '')
    .replace(/\r\n?/g, '\n')
    .trim()
}
