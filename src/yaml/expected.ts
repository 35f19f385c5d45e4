/** A token where the grammar has no place for it: what its author meant (parserc.go refuses it). */
import { isFirstOnLine, lineStartOf, Mistake, noColon, quoted, restOfLine, spaces } from './mistakes.ts'
import type { Scanner } from './scanner.ts'
import {
  ALIAS,
  ANCHOR,
  BLOCK_END,
  COMMA_TOKEN,
  DIRECTIVE,
  DOCUMENT_END,
  DOCUMENT_START,
  ENTRY,
  FLOW_MAPPING_END,
  FLOW_SEQUENCE_END,
  KEY,
  MAPPING_START,
  PLAIN,
  SEQUENCE_START,
  STREAM_END,
  TAG,
  VALUE,
} from './tokens.ts'
import type { Scalar, SyntaxProblem, YamlNode } from './tree.ts'

/** Where the parser was. */
export interface Within {
  readonly what: 'mapping' | 'sequence' | 'flow mapping' | 'flow sequence' | 'node'
  /** Of the collection, or of the brackets around the node. */
  readonly start: number
  /** The end of what was read last. */
  readonly end: number
  /** The scalar that was read last. */
  readonly last: Scalar | undefined
}

/** The mistake that the next token is, which was peeked at. */
export function unexpected(scanner: Scanner, type: number, within: Within): Mistake {
  const { start } = scanner
  const behind = behindQuotes(scanner, within)
  if (behind) return behind
  if (scanner.flow > 0 || within.what.startsWith('flow')) return inBrackets(scanner, type, within)
  switch (type) {
    case FLOW_SEQUENCE_END:
    case FLOW_MAPPING_END:
      return at(start, `this "${scanner.text[start]}" closes nothing`)
    case COMMA_TOKEN:
      return at(start, 'a comma stands only between brackets; put quotes around a text that starts with it')
    case VALUE:
      return at(start, 'there is no key before this ":"')
    case DIRECTIVE:
      return new Mistake('a line that starts with "%" stands only before "---"', restOfLine(scanner, start))
    case ENTRY:
    case SEQUENCE_START:
      return listItem(scanner, type, within)
    case MAPPING_START:
    case KEY:
      return key(scanner, type, within)
    default:
      return content(scanner, type, within)
  }
}

function at(start: number, message: string): Mistake {
  return new Mistake(message, { start, end: start + 1 })
}

/** Text on the line on which quotes were closed: they were closed too early, or too late. */
function behindQuotes({ text, start, end }: Scanner, { last, end: lastEnd }: Within): Mistake | undefined {
  if (!last || (last.style !== 'single' && last.style !== 'double') || last.end !== lastEnd || start >= end) return undefined
  if (!/^[ \t]*$/.test(text.slice(lastEnd, start)) || /[,\]}]/.test(text[start] as string)) return undefined
  const quote = text[last.start] as string
  if (lineStartOf(text, last.start) !== lineStartOf(text, lastEnd)) {
    return at(
      last.start,
      `this ${quote} is closed only where the next one stands, before ${quoted(text.slice(start, restOfLine({ text, end }, start).end))}`,
    )
  }
  const rest = restOfLine({ text, end }, start)
  const advice = quote === "'" ? "write '' for a quote inside single quotes" : 'write \\" for a quote inside double quotes'
  return new Mistake(
    `${quoted(text.slice(rest.start, rest.end))} stands behind the closing ${quote}; quotes go around a whole value, and ${advice}`,
    rest,
  )
}

function inBrackets(scanner: Scanner, type: number, { what, start: open, end }: Within): Mistake {
  const { text, start } = scanner
  const bracket = text[open] === '{' ? '{' : '['
  const close = bracket === '{' ? '}' : ']'
  const otherLine = lineStartOf(text, open) !== lineStartOf(text, Math.min(start, scanner.end))
  const isOpen = text[open] === bracket
  switch (type) {
    case STREAM_END:
    case DOCUMENT_START:
    case DOCUMENT_END:
    case DIRECTIVE:
    case BLOCK_END:
      return at(open, `this "${bracket}" is not closed: no "${close}" follows`)
    case FLOW_SEQUENCE_END:
    case FLOW_MAPPING_END:
      if (what === 'node') return at(start, `a value is missing before this "${text[start]}"`)
      return at(start, `this "${text[start]}" cannot close the "${bracket}" before it`)
    case COMMA_TOKEN:
      return at(start, 'a value is missing before this comma')
    case ENTRY:
      if (otherLine && isOpen) return at(open, `this "${bracket}" is not closed before a list item starts`)
      return at(start, 'a list item cannot start with "- " inside brackets; separate items with commas')
    case VALUE:
      if (otherLine && isOpen) return at(open, `this "${bracket}" is not closed before the next key`)
      if (what === 'node') return at(start, 'there is no key before this ":"')
      return at(start, 'a value that holds ":" needs quotes here')
    default:
      if (otherLine && isOpen && isFirstOnLine(text, start) && type === KEY)
        return at(open, `this "${bracket}" is not closed before the next key`)
      return new Mistake(`a comma is missing before ${wordAt(scanner, start)}`, { start: end, end: Math.max(end + 1, start) })
  }
}

function wordAt({ text, end }: Scanner, start: number): string {
  return quoted(/^(?:"[^"\n]*"?|'[^'\n]*'?|[^\s,[\]{}]+|.)/.exec(text.slice(start, Math.min(end, start + 80)))?.[0] ?? '')
}

function columnOf(text: string, offset: number): number {
  return offset - lineStartOf(text, offset)
}

function misplaced(scanner: Scanner, { start: holder }: Within, what: string, span: { start: number; end: number }): Mistake {
  const { text, left } = scanner
  const column = columnOf(text, span.start)
  const expected = columnOf(text, holder)
  const inner = left > column && left !== expected ? ` or by ${left}` : ''
  const is = `${what} is indented by ${spaces(column)}`
  return new Mistake(
    inner === ''
      ? `${is}, what it belongs to by ${spaces(expected)}`
      : `${is}, which fits no line above it: indent it by ${expected}${inner}`,
    span,
  )
}

function listItem(scanner: Scanner, type: number, within: Within): Mistake {
  const { start } = scanner
  const span = restOfLine(scanner, start)
  if (type === SEQUENCE_START) return misplaced(scanner, within, 'this list item', span)
  return new Mistake('a list item stands among the keys of a mapping; indent it under the key that it belongs to', span)
}

function key(scanner: Scanner, type: number, within: Within): Mistake {
  const { text, start } = scanner
  const name = wordAt(scanner, start).replace(/:(?="$)/, '')
  const span = restOfLine(scanner, start)
  if (type === MAPPING_START && isFirstOnLine(text, start)) return misplaced(scanner, within, name, span)
  if (type === MAPPING_START) return new Mistake(`${quoted(text.slice(start, span.end))} cannot follow on this line`, span)
  return new Mistake(`${name} stands among the items of a list; start it with "- ", or indent it as the item that it belongs to`, span)
}

function content(scanner: Scanner, type: number, within: Within): Mistake {
  const { text, start } = scanner
  if (type === BLOCK_END || type === STREAM_END || type === DOCUMENT_START || type === DOCUMENT_END) {
    return new Mistake('a value is missing here', { start: within.end, end: Math.max(within.end, Math.min(start, within.end + 1)) })
  }
  const span = restOfLine(scanner, start)
  if (isFirstOnLine(text, start) && (type === PLAIN || type === ALIAS || type === ANCHOR || type === TAG))
    return noColon(scanner, { start })
  return new Mistake(`${quoted(text.slice(start, span.end))} cannot follow here; put quotes around a value as a whole`, span)
}

/** Text behind a document's value, at the token that was peeked at: Go stops reading before it. */
export function unread(scanner: Scanner, root: YamlNode): SyntaxProblem {
  const { text, start } = scanner
  const span = restOfLine(scanner, start)
  const column = columnOf(text, start)
  const first = columnOf(text, root.from)
  if (isFirstOnLine(text, start) && column < first && root.kind !== 'scalar') {
    const message = `Kubernetes stops reading here: this line is indented by ${spaces(column)}, the first one by ${spaces(first)}; indent both alike`
    return { message, span }
  }
  return { message: `Kubernetes stops reading here: the document ended before ${quoted(text.slice(start, span.end))}`, span }
}
