/** Scalars as they are scanned by go.yaml.in/yaml/v2 (scannerc.go): each reads one at the cursor and returns its value. */
import { indentingTab, Mistake, textBehindHeader } from './mistakes.ts'
import { APOSTROPHE, COLON, HASH, isBlank, isBlankOrEnd, isBreak, isDigit, LF, QUOTE, type Reader, SPACE, TAB } from './reader.ts'

/** What may end a run of a plain scalar: blanks and breaks, colons, the indicators of flow collections. */
const ENDS = new Uint8Array(256)
for (const c of [0, TAB, LF, 13, SPACE, 0x85]) ENDS[c] = 1
ENDS[COLON] = 2
for (const c of ',?[]{}') ENDS[c.charCodeAt(0)] = 3

/** Whether this character ends a run of a plain scalar. */
function endsRun(reader: Reader, i: number, flow: boolean): boolean {
  const c = reader.at(i)
  if (c > 255) return c === 0x2028 || c === 0x2029
  const kind = ENDS[c]
  return kind !== 0 && (kind === 1 || (kind === 2 ? isBlankOrEnd(reader.at(i + 1)) : flow))
}

/** Lines that become one: a single line break is a space, the others stay. */
function folded(first: string, rest: string): string {
  if (first !== '\n') return first + rest
  return rest === '' ? ' ' : rest
}

/** `indent`: how far its further lines must be indented. Returns its value; `pos` is behind the blanks and line breaks that follow it. */
export function scanPlain(reader: Reader, indent: number, flow: boolean): string {
  const { text, end } = reader
  let value = ''
  /** Where the part starts that is not in `value` yet. */
  let chunk = reader.pos
  let last = chunk
  let i = chunk
  for (;;) {
    reader.lookAhead(i)
    const c = i < end ? text.charCodeAt(i) : 0
    if (c === HASH || (i === reader.lineStart && reader.isDocumentMark(i))) break
    const from = i
    while (i < end) {
      const next = text.charCodeAt(i)
      if ((next > 255 || ENDS[next] !== 0) && endsRun(reader, i, flow)) break
      i++
    }
    if (i === from) break
    last = i
    while (i < end && isBlank(text.charCodeAt(i))) i++
    reader.pos = i
    const first = i < end ? reader.lineBreak() : ''
    if (first === '') {
      if (i === last) break
      continue
    }
    const rest = moreBreaks(reader, indent)
    i = reader.pos
    if (!flow && reader.column < indent) break
    reader.lookAhead(i)
    if (!continues(reader, i, flow)) break
    value += text.slice(chunk, last) + folded(first, rest)
    chunk = i
  }
  reader.pos = i
  reader.valueEnd = last
  return value === '' ? text.slice(chunk, last) : value + text.slice(chunk, last)
}

/** Whether a line goes on with a plain scalar. */
function continues(reader: Reader, i: number, flow: boolean): boolean {
  return i < reader.end && reader.at(i) !== HASH && !(i === reader.lineStart && reader.isDocumentMark(i)) && !endsRun(reader, i, flow)
}

/** Passes blank lines and the indentation of the next one; a tab may only follow it. */
function moreBreaks(reader: Reader, indent: number): string {
  let breaks = ''
  for (;;) {
    const c = reader.at(reader.pos)
    if (c === TAB && reader.column < indent) throw indentingTab(reader)
    if (isBlank(c)) reader.pos++
    else if (isBreak(c)) breaks += reader.lineBreak()
    else return breaks
  }
}

export function scanQuoted(reader: Reader, quote: number): string {
  const { text, end } = reader
  const start = reader.pos
  let i = start + 1
  for (; i < end; i++) {
    const c = text.charCodeAt(i)
    if (c === quote) {
      if (quote === APOSTROPHE && reader.at(i + 1) === quote) break
      reader.pos = reader.valueEnd = i + 1
      return text.slice(start + 1, i)
    }
    if (c === 92 ? quote === QUOTE : c < SPACE || c > 127 ? isBreak(c) : false) break
  }
  reader.pos = i
  return scanFolded(reader, quote, start, text.slice(start + 1, i).replace(/(?<![ \t])[ \t]+$/, ''))
}

/** The rest of a quoted scalar that has escapes or several lines. `value`: what is read of it, without the blanks before the cursor. */
function scanFolded(reader: Reader, quote: number, start: number, known: string): string {
  const { text } = reader
  let value = known
  let i = start + 1 + known.length
  for (;;) {
    reader.lookAhead(i)
    reader.pos = i
    if (i === reader.lineStart && reader.isDocumentMark(i)) throw unclosed(start, reader)
    let leading = false
    let first = ''
    let rest = ''
    let chunk = i
    for (let c = reader.at(i); !isBlankOrEnd(c); c = reader.at(i)) {
      if (c === quote) {
        if (quote !== APOSTROPHE || reader.at(i + 1) !== quote) break
        value += text.slice(chunk, i + 1)
        i += 2
        chunk = i
      } else if (c === 92 && quote === QUOTE) {
        value += text.slice(chunk, i)
        reader.pos = i + 1
        if (isBreak(reader.at(i + 1))) {
          reader.lineBreak()
          leading = true
        } else value += unescaped(reader)
        i = chunk = reader.pos
        if (leading) break
      } else i++
    }
    value += text.slice(chunk, i)
    if (i >= reader.end) throw unclosed(start, reader)
    if (!leading && text.charCodeAt(i) === quote) {
      reader.pos = reader.valueEnd = i + 1
      return value
    }
    const blanks = i
    for (let c = reader.at(i); isBlank(c) || isBreak(c); c = reader.at(i)) {
      reader.pos = i
      if (!isBreak(c)) reader.pos++
      else if (leading) rest += reader.lineBreak()
      else {
        first = reader.lineBreak()
        leading = true
      }
      i = reader.pos
    }
    if (!leading) value += text.slice(blanks, i)
    else value += first === '' ? rest : folded(first, rest)
  }
}

const ESCAPES = new Map<string, string>(
  Object.entries({
    0: '\0',
    a: '\x07',
    b: '\b',
    t: '\t',
    '\t': '\t',
    n: '\n',
    v: '\v',
    f: '\f',
    r: '\r',
    e: '\x1b',
    ' ': ' ',
    '"': '"',
    "'": "'",
  }),
)
for (const [name, text] of Object.entries({ '\\': '\\', N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029' })) ESCAPES.set(name, text)
const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

/** The character behind a backslash, which is passed. */
function unescaped(reader: Reader): string {
  const { text, pos } = reader
  const name = pos < reader.end ? (text[pos] as string) : ''
  const known = ESCAPES.get(name)
  if (known !== undefined) {
    reader.pos++
    return known
  }
  const digits = DIGITS[name]
  const span = { start: pos - 1, end: pos + 1 + (digits ?? 0) }
  if (digits === undefined) {
    throw new Mistake(`"\\${name}" is not a valid YAML escape; use "\\\\" for a backslash, or use single quotes`, {
      ...span,
      end: pos + name.length,
    })
  }
  const hex = text.slice(pos + 1, Math.min(pos + 1 + digits, reader.end))
  if (hex.length < digits || !/^[0-9a-fA-F]*$/.test(hex))
    throw new Mistake(`"\\${name}" takes ${digits} hexadecimal digits; write "\\\\" for a backslash, or use single quotes`, {
      ...span,
      end: pos + 1,
    })
  const value = Number.parseInt(hex, 16)
  if (value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff))
    throw new Mistake(`"\\${name}${hex}" is not a valid Unicode character`, span)
  reader.pos += 1 + digits
  return String.fromCodePoint(value)
}

function unclosed(start: number, reader: Reader): Mistake {
  const quote = reader.text[start] as string
  return new Mistake(`this ${quote === '"' ? 'double' : 'single'} quote is not closed: no ${quote} follows`, { start, end: start + 1 })
}

/** A block scalar, its header included. `parent`: the indentation around it. */
export function scanBlock(reader: Reader, literal: boolean, parent: number): string {
  const { text } = reader
  const start = reader.pos
  const { keep, increment } = header(reader)
  const headerEnd = reader.pos
  reader.skipBlanks()
  reader.skipComment()
  if (!isBreak(reader.at(reader.pos)) && reader.pos < reader.end) {
    throw textBehindHeader(reader, start)
  }
  reader.lineBreak()
  const leading = breaks(reader, increment > 0 ? Math.max(parent, 0) + increment : 0, parent)
  const { indent } = leading
  let { trailing } = leading
  let value = ''
  let first = ''
  let end = headerEnd
  let blankBefore = false
  while (reader.pos < reader.end && reader.column === indent) {
    const from = reader.pos
    const blank = isBlank(text.charCodeAt(from))
    if (!literal && first === '\n' && !blankBefore && !blank) value += trailing === '' ? ' ' : trailing
    else value += first + trailing
    blankBefore = blank
    const to = reader.lineEnd(from)
    value += text.slice(from, to)
    end = to
    reader.pos = to
    first = reader.lineBreak()
    trailing = breaks(reader, indent, parent).trailing
  }
  while (end > headerEnd && isBlankOrEnd(reader.at(end - 1))) end--
  reader.valueEnd = end
  return value + (keep === '-' ? '' : first) + (keep === '+' ? trailing : '')
}

/** `|` or `>`, and in either order how to end and how far it is indented. */
function header(reader: Reader): { keep: string; increment: number } {
  const { text } = reader
  const start = reader.pos++
  let keep = ''
  let increment = 0
  for (let parts = 0; parts < 2; parts++) {
    const c = reader.at(reader.pos)
    if (keep === '' && (c === 43 || c === 45)) keep = text[reader.pos++] as string
    else if (increment === 0 && isDigit(c)) {
      increment = c - 48
      reader.pos++
      if (increment === 0) throw new Mistake('the indentation of a block of text is a digit from 1 to 9', { start, end: reader.pos })
    } else break
  }
  return { keep, increment }
}

/** Passes blank lines and indentation. Without a known `indent` the widest line before the first text, and more than `parent`, sets it. */
function breaks(reader: Reader, known: number, parent: number): { trailing: string; indent: number } {
  const { text, end } = reader
  let trailing = ''
  let widest = 0
  for (;;) {
    let i = reader.pos
    const stop = known === 0 ? end : Math.min(end, reader.lineStart + known)
    while (i < stop && text.charCodeAt(i) === SPACE) i++
    reader.pos = i
    if (reader.column > widest) widest = reader.column
    const c = reader.at(i)
    if (c === TAB && (known === 0 || reader.column < known)) throw indentingTab(reader)
    if (!isBreak(c)) break
    trailing += reader.lineBreak()
  }
  return { trailing, indent: known === 0 ? Math.max(widest, parent + 1, 1) : known }
}
