/** A token where the grammar has no place for it, as parserc.go refuses it: what its author meant. */
import { indented, isFirstOnLine, lineStartOf, Mistake, noColon, quoted, restOfLine, spaces } from './mistakes.ts'
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
  readonly what: 'mapping' | 'sequence' | 'flow' | 'node'
  /** Of the collection; of the innermost open bracket around a node, or -1. */
  readonly start: number
  /** The end of what was read last. */
  readonly end: number
  /** The scalar that was read last. */
  readonly last: Scalar | undefined
}

/** The mistake that the next token is, which was peeked at. */
export function unexpected(scanner: Scanner, type: number, within: Within): Mistake {
  const { start } = scanner
  const { what } = within
  const inside = what === 'flow' || (what === 'node' && within.start >= 0)
  const behind = behindQuotes(scanner, within, inside)
  if (behind) return behind
  if (inside) return inBrackets(scanner, type, within)
  switch (type) {
    case FLOW_SEQUENCE_END:
    case FLOW_MAPPING_END:
      return at(start, `this "${scanner.text[start]}" has no opening bracket`)
    case COMMA_TOKEN:
      return at(start, 'unexpected comma outside of brackets; quote a value that starts with a comma')
    case VALUE:
      return at(start, 'missing key before this ":"')
    case DIRECTIVE:
      return new Mistake('a line that starts with "%" is only allowed before "---"', restOfLine(scanner, start))
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

/** Text on the line on which quotes were closed: too early, or too late. */
function behindQuotes(scanner: Scanner, { last, end }: Within, inside: boolean): Mistake | undefined {
  const { text, start } = scanner
  if (!last || (last.style !== 'single' && last.style !== 'double') || last.end !== end || start >= scanner.end) return undefined
  if (!/^[ \t]*$/.test(text.slice(end, start)) || /[,\]}]/.test(text[start] as string)) return undefined
  const quote = text[last.start] as string
  const rest = restOfLine(scanner, start)
  const lines = text.slice(last.start, end).split('\n').length - 1
  if (lines > 0) {
    const below = lines === 1 ? 'on the next line' : `${lines} lines below`
    return at(
      last.start,
      `this ${quote} is only closed ${below}, before ${quoted(text.slice(start, rest.end))}; is one missing on its own line?`,
    )
  }
  if (inside && (start > end || /["']/.test(text[start] as string))) return undefined
  const advice = `quote the whole value, and escape a quote in it as ${quote === "'" ? "''" : '\\"'}`
  return new Mistake(`${quoted(text.slice(start, rest.end))} follows the closing ${quote}: ${advice}`, rest)
}

function inBrackets(scanner: Scanner, type: number, { what, start: open, end }: Within): Mistake {
  const { text, start } = scanner
  const bracket = text[open] as string
  const close = bracket === '{' ? '}' : ']'
  switch (type) {
    case STREAM_END:
    case DOCUMENT_START:
    case DOCUMENT_END:
    case DIRECTIVE:
    case BLOCK_END:
      return at(open, `unclosed "${bracket}": "${close}" is missing`)
    case FLOW_SEQUENCE_END:
    case FLOW_MAPPING_END:
      return at(
        start,
        what === 'node' ? `missing value before this "${text[start]}"` : `"${text[start]}" does not match the "${bracket}" before it`,
      )
    case COMMA_TOKEN:
      return at(start, 'missing value before this comma')
  }
  const line = lineStartOf(text, start)
  const isFurtherOut = firstColumn(text, line) <= firstColumn(text, lineStartOf(text, open))
  if (line > open && isFurtherOut)
    return at(open, `unclosed "${bracket}": "${close}" is missing before ${quoted(text.slice(line, restOfLine(scanner, start).end))}`)
  if (type === ENTRY) return at(start, 'unexpected "- " inside brackets; separate items with commas')
  if (type === VALUE) return at(start, what === 'node' ? 'missing key before this ":"' : 'a value that holds ":" needs quotes here')
  return new Mistake(`missing comma before ${wordAt(scanner, start)}`, { start: end, end: Math.max(end + 1, start) })
}

function firstColumn(text: string, line: number): number {
  const blanks = /[ \t]*/y
  blanks.lastIndex = line
  return blanks.exec(text)?.[0].length ?? 0
}

function wordAt({ text, end }: Scanner, start: number): string {
  return quoted(/^(?:"[^"\n]*"?|'[^'\n]*'?|[^\s,[\]{}]+|.)/.exec(text.slice(start, Math.min(end, start + 80)))?.[0] ?? '')
}

function columnOf(text: string, offset: number): number {
  return offset - lineStartOf(text, offset)
}

function misplaced({ text, left }: Scanner, { start: holder, what: among }: Within, what: string, span: SyntaxProblem['span']): Mistake {
  const column = columnOf(text, span.start)
  const expected = columnOf(text, holder)
  if (left <= column || left === expected) {
    return indented(what, column, `the ${among === 'sequence' ? 'list items' : 'keys'} beside it by ${expected}`, span)
  }
  return indented(what, column, `which matches no line above it; indent it by ${expected} or by ${left}`, span)
}

function listItem(scanner: Scanner, type: number, within: Within): Mistake {
  const span = restOfLine(scanner, scanner.start)
  if (type === SEQUENCE_START) return misplaced(scanner, within, 'this list item', span)
  return new Mistake('unexpected list item between the keys of a mapping; indent it like the other items, or under its key', span)
}

function key(scanner: Scanner, type: number, within: Within): Mistake {
  const { text, start } = scanner
  const name = wordAt(scanner, start).replace(/:(?="$)/, '')
  const span = restOfLine(scanner, start)
  if (type === MAPPING_START) {
    if (isFirstOnLine(text, start)) return misplaced(scanner, within, name, span)
    return new Mistake(`${quoted(text.slice(start, span.end))} is not allowed at this place`, span)
  }
  if (/^-\w/.test(text.slice(start, start + 2))) return noColon(scanner, { start })
  return new Mistake(`${name} is between the items of a list; start it with "- ", or indent it like the item that it belongs to`, span)
}

function content(scanner: Scanner, type: number, { end, last }: Within): Mistake {
  const { text, start } = scanner
  if (type === BLOCK_END || type === STREAM_END || type === DOCUMENT_START || type === DOCUMENT_END) {
    const marker = type === DOCUMENT_START ? '---' : type === DOCUMENT_END ? '...' : undefined
    return new Mistake(marker === undefined ? 'missing value' : `missing value before "${marker}"`, {
      start: end,
      end: Math.max(end, Math.min(start, end + 1)),
    })
  }
  const span = restOfLine(scanner, start)
  if (isFirstOnLine(text, start)) {
    if (last?.end === end && (last.style === 'literal' || last.style === 'folded')) {
      return indented('this line', columnOf(text, start), 'less than the text above that it belongs to', span)
    }
    if (type === PLAIN || type === ALIAS || type === ANCHOR || type === TAG) return noColon(scanner, { start })
  }
  return new Mistake(`${quoted(text.slice(start, span.end))} is not allowed here; quote the whole value`, span)
}

/** Text behind a document's value, at the token that was peeked at: Go stops reading before it. */
export function unread(scanner: Scanner, root: YamlNode): SyntaxProblem {
  const { text, start } = scanner
  const span = restOfLine(scanner, start)
  const column = columnOf(text, start)
  const first = columnOf(text, root.from)
  const stops = 'Kubernetes stops reading here'
  if (isFirstOnLine(text, start) && column < first && root.kind !== 'scalar') {
    return { message: `${stops}: this line is indented by ${spaces(column)}, the first one by ${first}; use the same indentation`, span }
  }
  return { message: `${stops}: the document ended before ${quoted(text.slice(start, span.end))}; write "---" between two documents`, span }
}
