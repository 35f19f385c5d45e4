/** The documents of files that are about to be edited, each read once, and which edits of one can be made together. */
import type { Location, SourceFile, Span } from '../base/index.ts'
import { type Document, read, split } from '../yaml/index.ts'

export class Documents {
  readonly #spans = new Map<SourceFile, readonly Span[]>()
  readonly #read = new Map<Span, Document>()

  /** Of the document that a location is in. */
  spanOf({ file, span }: Location): Span | undefined {
    let spans = this.#spans.get(file)
    if (!spans) this.#spans.set(file, (spans = split(file.text)))
    let [low, high] = [0, spans.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (spans[middle]!.start <= span.start) low = middle + 1
      else high = middle
    }
    return spans[low - 1]
  }

  read(file: SourceFile, span: Span): Document {
    let document = this.#read.get(span)
    if (!document) this.#read.set(span, (document = read(file, span)))
    return document
  }
}

/** All of them, where that is sound; else without those that spoil it, which are found by halves. */
export function soundTogether<T>(all: readonly T[], areSound: (some: readonly T[]) => boolean): readonly T[] {
  const rest = [all]
  let sound: readonly T[] = []
  for (let next = rest.pop(); next; next = rest.pop()) {
    const together = [...sound, ...next]
    if (areSound(together)) sound = together
    else if (next.length > 1) rest.push(next.slice(next.length >> 1), next.slice(0, next.length >> 1))
  }
  return sound
}
