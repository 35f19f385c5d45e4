/** What is wrong with a text, for readers who do not know YAML's grammar: found where go.yaml.in/yaml/v2 finds it, told where it was made. */
import type { Span } from '../base/index.ts'
import type { Reader } from './reader.ts'

/** The first mistake of a text: reading ends there. */
export class Mistake extends Error {
  constructor(
    message: string,
    readonly span: Span,
  ) {
    super(message)
  }
}

/** A character that cannot be printed. */
export function shown(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

/** The first line of a text, shortened, in quotes unless it has its own. */
export function quoted(text: string): string {
  const [line = ''] = text.trim().split(/[\n\r\u0085\u2028\u2029]/)
  const short = line.length > 40 ? `${line.slice(0, 39).trimEnd()}…` : line.trimEnd()
  return /^(["']).*\1$/.test(short) ? short : `"${short}"`
}

export function spaces(count: number): string {
  return count === 1 ? '1 space' : `${count} spaces`
}

/** The rest of a line, without a comment and the blanks before it. */
export function restOfLine({ text, end }: Pick<Reader, 'text' | 'end'>, start: number): Span {
  const line = /[^\n\r\u0085\u2028\u2029]*/y
  line.lastIndex = start
  const rest = (line.exec(text)?.[0] ?? '').slice(0, end - start)
  return { start, end: start + rest.replace(/[ \t]#.*$/s, '').trimEnd().length }
}

/** Where the line starts that an offset is on. */
export function lineStartOf(text: string, offset: number): number {
  let i = offset
  while (i > 0 && !/[\n\r\u0085\u2028\u2029]/.test(text[i - 1] as string)) i--
  return i
}

/** Whether nothing but indentation and `- ` stands before it on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  return /^\ufeff?[ \t]*(?:[-?][ \t]+)*$/.test(text.slice(lineStartOf(text, offset), offset))
}

const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/

/** A line without a colon where only a key can stand. */
export function noColon(reader: Pick<Reader, 'text' | 'end'>, { start }: { readonly start: number }): Mistake {
  const span = restOfLine(reader, start)
  const written = reader.text.slice(span.start, span.end)
  return new Mistake(colonAdvice(written), span)
}

function colonAdvice(written: string): string {
  if (CONFLICT.test(written)) return 'unresolved merge conflict'
  if (written.length > LONGEST_KEY) return TOO_LONG
  const [, glued, behind] = /^([\w./-]+):(\S.*)$/.exec(written) ?? []
  if (glued !== undefined) return `missing space after the colon; use ${quoted(`${glued}: ${behind}`)}`
  if (/^-{4,}[ \t]*$/.test(written)) return `${quoted(written.trim())} is not a document separator; use "---"`
  const [, dashed] = /^-([\w./-].*)$/.exec(written) ?? []
  if (dashed !== undefined) return `missing space after the dash; use ${quoted(`- ${dashed}`)}`
  const [, equals, given] = /^([\w./-]+)[ \t]*=[ \t]*(\S.*)$/.exec(written) ?? []
  if (equals !== undefined) return `"=" instead of a colon after a key; use ${quoted(`${equals}: ${given}`)}`
  const [, key, value] = /^([\w./-]+)[ \t]+(\S.*)$/.exec(written) ?? []
  if (key !== undefined && !/:(?:\s|$)/.test(written)) return `missing colon; use ${quoted(`${key}: ${value}`)}`
  return `missing colon after the key ${quoted(written)}`
}

/** How far before its colon a key may start, in characters. */
export const LONGEST_KEY = 1024
const TOO_LONG = `a key and its colon must be within ${LONGEST_KEY} characters; quote the text if it is a value`

/** A `: ` behind what cannot be a key. */
export function valueNotAllowed(reader: Reader & { readonly indent: number }): Mistake {
  const { text, pos, lineStart, valueStart, valueEnd, indent } = reader
  const colon = { start: pos, end: pos + 1 }
  if (!/^[ \t]*$/.test(text.slice(valueEnd, pos))) return new Mistake('second ":" on this line; quote a value that contains one', colon)
  if (valueStart >= lineStart) {
    if (pos - valueStart > LONGEST_KEY) return new Mistake(TOO_LONG, { start: valueStart, end: pos })
    return new Mistake('unquoted ": " in a value; quote the value, or start the mapping on a new line', restOfLine(reader, valueStart))
  }
  if (isFirstOnLine(text, valueStart)) return noColon(reader, { start: valueStart })
  const from = lineStart + (/^[ \t]*/.exec(text.slice(lineStart, pos))?.[0].length ?? 0)
  const before = text.slice(from, pos)
  if (!/^(?:- +)?["']?[\w./-]+["']?[ \t]*$/.test(before)) {
    return new Mistake('unquoted ": " in a multi-line value; quote the value, or use a block scalar (|)', restOfLine(reader, from))
  }
  const what = before.startsWith('-') ? 'this list item' : quoted(before)
  return indented(what, from - lineStart, indent >= 0 ? `the keys beside it by ${indent}` : 'though the value above it is complete', {
    start: from,
    end: pos,
  })
}

export function indented(what: string, column: number, instead: string, span: Span): Mistake {
  return new Mistake(`${what} is indented by ${spaces(column)}, ${instead}`, span)
}

/** A `|` or `>` with text behind it. */
export function textBehindHeader(reader: Reader, start: number): Mistake {
  const span = restOfLine(reader, start)
  const sign = reader.text[start] as string
  if (CONFLICT.test(reader.text.slice(start, span.end))) return new Mistake('unresolved merge conflict', span)
  return new Mistake(`"${sign}" starts a block scalar, whose text begins on the next line; quote a value that starts with "${sign}"`, span)
}

export function entryNotAllowed({ text, pos, lineStart }: Reader): Mistake {
  const before = text.slice(lineStart, pos).trimEnd()
  const message = before.endsWith(':')
    ? 'a list must not start on the line of its key; start it on the next line'
    : '"- " starts a list item and must be first on its line; quote a value that starts with it'
  return new Mistake(message, { start: pos, end: pos + 1 })
}

export function keyNotAllowed({ pos }: Reader): Mistake {
  return new Mistake('"? " starts a key and must be first on its line; quote a value that starts with it', {
    start: pos,
    end: pos + 1,
  })
}

/** A character that cannot start a value. */
export function cannotStart(reader: Reader & { readonly flow: number }): Mistake {
  const { text, pos, lineStart, flow } = reader
  const c = text[pos] as string
  if (c === '\t') {
    if (/^[ \t]*$/.test(text.slice(lineStart, pos))) return indentingTab(reader)
    return new Mistake('unexpected tab; use spaces', { start: pos, end: pos + 1 })
  }
  if (c === '|' || c === '>')
    return new Mistake(`inside brackets "${c}" does not start a block scalar; use quotes`, { start: pos, end: pos + 1 })
  const rest = restOfLine(reader, pos)
  const span = flow > 0 ? { start: pos, end: pos + (/^[^\s,[\]{}]+/.exec(text.slice(pos, rest.end))?.[0].length ?? 1) } : rest
  return new Mistake(`a value must not start with "${c}"; quote it`, span)
}

/** A tab in the indentation, at the cursor. */
export function indentingTab({ text, pos, end }: Reader): Mistake {
  const tabs = /\t[ \t]*/y
  tabs.lastIndex = pos
  return new Mistake('tab used for indentation; use spaces', { start: pos, end: Math.min(pos + (tabs.exec(text)?.[0].length ?? 1), end) })
}

/** An anchor or alias without a proper name. */
export function noName({ text, end }: Reader, start: number): Mistake {
  const sign = text[start] as string
  const what = sign === '*' ? 'refers to an anchor' : 'names an anchor'
  const rest = /^[^\s,[\]{}]+/.exec(text.slice(start, Math.min(end, start + 200)))?.[0] ?? sign
  return new Mistake(`"${sign}" ${what}, but this is not a valid name; quote the value`, { start, end: start + rest.length })
}
