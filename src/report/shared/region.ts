/** Offsets → lines and columns, for every format alike. */
import { Lines, type Location, type SourceFile } from '../../base/index.ts'

/** One-based; columns count UTF-16 units; the end is exclusive. */
export interface Region {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Lives as long as the writing of one report, so that each text is split once. */
export class Regions {
  readonly #lines = new Map<SourceFile, Lines>()

  lines(file: SourceFile): Lines {
    let lines = this.#lines.get(file)
    if (lines === undefined) {
      lines = new Lines(file.text)
      this.#lines.set(file, lines)
    }
    return lines
  }

  /** Always inside the text, whatever the span says. */
  of({ file, span }: Location): Region {
    const lines = this.lines(file)
    const start = within(span.start, 0, file.text.length)
    const from = lines.at(start)
    const to = lines.at(within(span.end, start, file.text.length))
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
  }
}

function within(offset: number, low: number, high: number): number {
  return Number.isNaN(offset) ? low : Math.min(Math.max(Math.trunc(offset), low), high)
}
