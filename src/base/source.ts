/** Text and positions. Imports nothing. */

export interface SourceFile {
  /** As the user named it, with `/` between folders; `-` is standard input. */
  readonly path: string
  readonly text: string
}

/** Half-open range of UTF-16 offsets. Lines and columns exist only in reports. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Location {
  readonly file: SourceFile
  readonly span: Span
}

/** One-based; a column counts UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

function isBreak(unit: number): boolean {
  return unit === 10 || unit === 13
}

/** Line starts of a text, found once, asked often. Lines end with LF, CRLF or a lone CR. */
export class Lines {
  readonly #starts: number[] = [0]

  constructor(readonly text: string) {
    if (text.includes('\r')) this.#splitAtReturns()
    else for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) this.#starts.push(feed + 1)
  }

  #splitAtReturns(): void {
    for (const { 0: end, index } of this.text.matchAll(/\r\n?|\n/g)) this.#starts.push(index + end.length)
  }

  get count(): number {
    return this.#starts.length
  }

  at(offset: number): Position {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (this.#starts[low] as number) + 1 }
  }

  /** The text of a one-based line, without its line break; empty outside the text. */
  line(line: number): string {
    const start = this.#starts[line - 1]
    if (start === undefined) return ''
    let end = this.#starts[line] ?? this.text.length
    while (end > start && isBreak(this.text.charCodeAt(end - 1))) end--
    return this.text.slice(start, end)
  }

  /** Offset at which a one-based line starts. */
  start(line: number): number {
    return this.#starts[line - 1] ?? this.text.length
  }
}
