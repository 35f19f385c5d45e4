/** Code frames: the line of a place with the exact span underlined. */
import type { Location } from '../../base/index.ts'
import { visible } from './escape.ts'
import type { Region, Regions } from './region.ts'
import type { Paint, Style } from './style.ts'
import { graphemes, graphemeWidth, isAscii } from './width.ts'

export interface FrameOptions {
  /** Columns of the whole frame. */
  readonly width: number
  readonly paint: Paint
  /** Of the underline. */
  readonly style: Style
  /** Also the line before and the line after. */
  readonly context: boolean
}

const TAB = 4
const MARGIN = '  '
const ELLIPSIS = '…'

/** What is shown for one grapheme of a line; offsets are the line's. */
interface Cell {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly column: number
  readonly width: number
}

interface Clipped {
  readonly text: string
  readonly underline: { readonly column: number; readonly width: number }
  readonly cutLeft: boolean
}

/** The frame's lines. A span over several lines is underlined to the end of its first, with the line it ends in beside it. */
export function frame(location: Location, regions: Regions, options: FrameOptions): string[] {
  const { paint, style } = options
  const lines = regions.lines(location.file)
  const region = regions.of(location)
  const { line, column } = region
  const lastLine = lastLineOf(region)
  const text = lines.line(line)
  const to = region.endLine > line ? Math.max(text.trimEnd().length, column) : region.endColumn - 1
  const numberWidth = Math.max(String(Math.min(line + 1, lines.count)).length, 4)
  const room = Math.max(options.width - MARGIN.length - numberWidth - 3, 20)
  const row = (number: string, rest: string) =>
    `${MARGIN}${paint('dim', `${number.padStart(numberWidth)} │`)}${rest === '' ? '' : ` ${rest}`}`
  const context = (number: number) => {
    const beside = lines.line(number)
    if (!options.context || shown.cutLeft || isBlank(beside)) return []
    return [row(String(number), paint('dim', clip(beside, 0, 0, room, number === 1).text.trimEnd()))]
  }

  const shown = clip(text, column - 1, to, room, line === 1)
  const marks = paint(style, '^'.repeat(shown.underline.width))
  const further = lastLine > line ? ` ${paint('dim', `to line ${lastLine}`)}` : ''
  return [
    ...context(line - 1),
    row(String(line), shown.text.trimEnd()),
    row('', `${' '.repeat(shown.underline.column)}${marks}${further}`),
    ...(lastLine > line ? [] : context(line + 1)),
  ]
}

/** A span that ends with a line break ends in the line before. */
export function lastLineOf({ line, endLine, endColumn }: Region): number {
  return endLine > line && endColumn === 1 ? endLine - 1 : endLine
}

function isBlank(line: string): boolean {
  return line.trim() === '' || line.startsWith('---')
}

/** Cuts a line to `room` columns around the span from offset `from` to `to`, and says where to underline. */
function clip(line: string, from: number, to: number, room: number, first: boolean): Clipped {
  if (line.length < room && isAscii(line)) {
    const column = Math.min(from, line.length)
    return { text: line, underline: { column, width: Math.max(Math.min(to, line.length) - column, 1) }, cutLeft: false }
  }
  // A line may be megabytes long: first a rough cut in UTF-16 units, then an exact one in columns.
  const low = aroundPairs(line, Math.max(0, from - 2 * room))
  const high = aroundPairs(line, Math.min(line.length, Math.max(from, Math.min(to, from + room)) + 2 * room))
  const cells = layout(line, low, high, first)
  const total = end(cells.at(-1))
  const startCell = cells.find(cell => cell.end > from)
  const column = startCell?.column ?? total
  const endColumn = Math.max(end(cells.findLast(cell => cell.start < to && cell.end > from)), column + 1)
  const whole = low === 0 && high === line.length && Math.max(total, endColumn) <= room

  const left = whole ? 0 : windowStart(column, endColumn, Math.max(total, endColumn), room - 2)
  const right = whole ? room : left + room - 2
  const inside = cells.filter(cell => cell.column >= left && end(cell) <= right)
  const before = low > 0 || inside[0] !== cells[0] ? ELLIPSIS : ''
  const after = high < line.length || inside.at(-1) !== cells.at(-1) ? ELLIPSIS : ''
  const firstColumn = inside[0]?.column ?? left
  const start = Math.max(column, firstColumn)
  return {
    text: `${before}${inside.map(cell => cell.text).join('')}${after}`,
    underline: { column: start - firstColumn + before.length, width: Math.max(Math.min(endColumn, right) - start, 1) },
    cutLeft: before !== '',
  }
}

/** Where a window of `room` columns begins: at the line's start when the span ends in it, else with the span in its middle. */
function windowStart(column: number, endColumn: number, total: number, room: number): number {
  if (endColumn <= room) return 0
  const margin = Math.floor((room - Math.min(endColumn - column, room)) / 2)
  return Math.max(0, Math.min(column - margin, total - room))
}

function layout(line: string, low: number, high: number, first: boolean): Cell[] {
  const cells: Cell[] = []
  let start = low
  let column = 0
  for (const grapheme of graphemes(line.slice(low, high))) {
    const isMark = first && start === 0 && grapheme === '\ufeff'
    const text = isMark ? '' : grapheme === '\t' ? ' '.repeat(TAB - (column % TAB)) : visible(grapheme)
    const width = text === grapheme ? graphemeWidth(grapheme) : text.length
    cells.push({ text, start, end: start + grapheme.length, column, width })
    start += grapheme.length
    column += width
  }
  return cells
}

function end(cell: Cell | undefined): number {
  return cell === undefined ? 0 : cell.column + cell.width
}

/** Not between the halves of a surrogate pair. */
function aroundPairs(line: string, offset: number): number {
  return /^[\udc00-\udfff]$/.test(line.charAt(offset)) && /^[\ud800-\udbff]$/.test(line.charAt(offset - 1)) ? offset - 1 : offset
}
