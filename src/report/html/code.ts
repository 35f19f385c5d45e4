/** Lines of a manifest with a place marked in them, and fixes as differences. */
import { type Edit, type Fix, groupBy, type Lines, type Location } from '../../base/index.ts'
import { lastLineOf } from '../shared/frame.ts'
import type { Region, Regions } from '../shared/region.ts'
import { html, type Markup } from './markup.ts'

/** Lines before and after a place. */
const AROUND = 2
/** Lines of one excerpt. */
const MOST_LINES = 12
/** UTF-16 units of a line. */
const LONGEST = 240
/** Of them, what stands before a place. */
const BEFORE = 40

/** The lines around a place. */
export function excerpt(location: Location, regions: Regions): Markup {
  const lines = regions.lines(location.file)
  const region = regions.of(location)
  const first = Math.max(1, region.line - AROUND)
  const last = Math.min(lines.count, Math.min(lastLineOf(region) + AROUND, first + MOST_LINES - 1))
  const rows = Array.from({ length: last - first + 1 }, (_, index) => {
    const number = first + index
    return html`<code data-n="${number}">${lineOf(lines.line(number), marked(number, region))}</code>`
  })
  return html`<pre class="code">${rows}</pre>`
}

interface Range {
  readonly from: number
  readonly to: number
}

/** What of a line is in the region, from 0. */
function marked(number: number, { line, column, endLine, endColumn }: Region): Range | undefined {
  if (number < line || number > endLine) return undefined
  return { from: number === line ? column - 1 : 0, to: number === endLine ? Math.max(endColumn - 1, column) : Infinity }
}

const COMMENT = /(?:^|\s)#/
const COLON = /:(?=\s|$)/

/** Where a line has a key, in everyday YAML. */
function keyIn(text: string): Range | undefined {
  let from = text.length - text.trimStart().length
  while (text.startsWith('- ', from)) from += 2
  const length = text.slice(from).search(COLON)
  return length > 0 && !'#{['.includes(text.charAt(from)) ? { from, to: from + length + 1 } : undefined
}

/** With keys and comments apart. A long line is cut around what is marked. */
function lineOf(written: string, mark?: Range): readonly Markup[] {
  const cut = written.length > LONGEST ? Math.max(0, Math.min((mark?.from ?? 0) - BEFORE, written.length - LONGEST)) : 0
  const text = written.slice(cut, cut + LONGEST)
  const keyRange = cut === 0 ? keyIn(text) : undefined
  const comment = text.search(COMMENT)
  const commentRange = comment < 0 ? undefined : { from: comment, to: text.length }
  const markRange = mark && { from: mark.from - cut, to: Math.min(mark.to - cut, text.length) }
  const ends = [keyRange, commentRange, markRange].flatMap(range => (range ? [range.from, range.to] : []))
  const stops = [...new Set([0, ...ends, text.length])].filter(at => at >= 0 && at <= text.length).sort((a, b) => a - b)
  const parts = stops.slice(1).map((to, index) => {
    const from = stops[index]!
    const part = text.slice(from, to).replaceAll('\ufeff', '').replaceAll('\t', '    ')
    const shown = inside(from, commentRange) ? html`<i>${part}</i>` : inside(from, keyRange) ? html`<b>${part}</b>` : html`${part}`
    return inside(from, markRange) ? html`<mark>${shown}</mark>` : shown
  })
  return [cut > 0 ? html`…` : html``, ...parts, cut + LONGEST < written.length ? html`…` : html``]
}

function inside(at: number, range: Range | undefined): boolean {
  return range !== undefined && at >= range.from && at < range.to
}

/** What a fix changes, file by file. */
export function difference({ edits }: Fix, regions: Regions): readonly Markup[] {
  const byFile = groupBy(edits, ({ location }) => location.file)
  return [...byFile.values()].map(own => {
    const lines = regions.lines(own[0]!.location.file)
    return html`<pre class="code">${hunks(own, regions).flatMap(hunk => hunkRows(hunk, lines, regions))}</pre>`
  })
}

/** Edits whose lines touch. */
function hunks(edits: readonly Edit[], regions: Regions): Edit[][] {
  const found: Edit[][] = []
  let last = -1
  for (const edit of edits.toSorted((a, b) => a.location.span.start - b.location.span.start)) {
    const { line, endLine } = regions.of(edit.location)
    if (line <= last) found.at(-1)!.push(edit)
    else found.push([edit])
    last = Math.max(last, endLine)
  }
  return found
}

function hunkRows(edits: readonly Edit[], lines: Lines, regions: Regions): Markup[] {
  const places = edits.map(({ location }) => regions.of(location))
  const first = Math.min(...places.map(({ line }) => line))
  const last = Math.max(...places.map(({ endLine }) => endLine))
  const whole = Array.from({ length: last - first + 1 }, (_, index) => lines.line(first + index))
  // A line may be megabytes long, and have a fix at each of its places.
  const low = first < last ? 0 : Math.max(0, Math.min(...places.map(({ column }) => column - 1)) - BEFORE)
  const before = first < last ? whole : [whole[0]!.slice(low, Math.max(...places.map(({ endColumn }) => endColumn - 1)) + LONGEST)]
  let at = -low
  const starts = before.map(line => (at += line.length + 1) - line.length - 1)
  let text = before.join('\n')
  for (const [index, { text: written }] of [...edits.entries()].toReversed()) {
    const { line, column, endLine, endColumn } = places[index]!
    text = text.slice(0, starts[line - first]! + column - 1) + written + text.slice(starts[endLine - first]! + endColumn - 1)
  }
  const after = text.split('\n')
  let same = 0
  while (same < before.length && same < after.length && before[same] === after[same]) same++
  let end = 0
  while (end < before.length - same && end < after.length - same && before.at(-1 - end) === after.at(-1 - end)) end++
  const row = (sign: string, kind: string, line: string, number: number | undefined): Markup =>
    html`<code class="${kind}" data-n="${number}">${sign} ${lineOf(line)}</code>`
  return [
    ...before.slice(Math.max(0, same - 1), same).map((line, index) => row(' ', '', line, first + Math.max(0, same - 1) + index)),
    ...before
      .slice(same, before.length - end)
      .slice(0, MOST_LINES)
      .map((line, index) => row('-', 'gone', line, first + same + index)),
    ...after
      .slice(same, after.length - end)
      .slice(0, MOST_LINES)
      .map(line => row('+', 'new', line, undefined)),
  ]
}
