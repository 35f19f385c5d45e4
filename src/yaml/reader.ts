/** A cursor over a stretch of text, and its characters as go.yaml.in/yaml/v2 classifies them (yamlprivateh.go). */
import { Mistake, shown } from './mistakes.ts'

export const TAB = 9
export const LF = 10
export const SPACE = 32
export const HASH = 35
export const QUOTE = 34
export const APOSTROPHE = 39
export const COMMA = 44
export const DASH = 45
export const COLON = 58
export const QUESTION = 63

const CR = 13
const NEL = 0x85
const LS = 0x2028
const PS = 0x2029
const BOM = 0xfeff

export function charCodes(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, c => c.charCodeAt(0)))
}

export function isBlank(c: number): boolean {
  return c === SPACE || c === TAB
}

/** In YAML 1.1 NEL, LS and PS end lines, too. */
export function isBreak(c: number): boolean {
  return c === LF || c === CR || c === NEL || c === LS || c === PS
}

/** 0 is the end of the text. */
export function isBlankOrEnd(c: number): boolean {
  return c === SPACE || c === LF || c === 0 || c === TAB || isBreak(c)
}

export function isDigit(c: number): boolean {
  return c >= 48 && c <= 57
}

/** Of names: letters, digits, `_` and `-`. */
export function isWord(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || isDigit(c) || c === 95 || c === DASH
}

const UNUSUAL = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]/
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/

/** The offset of the last character that YAML does not allow, or -1. */
export function lastForbidden(text: string): number {
  if (!FORBIDDEN.test(text)) return -1
  let last = text.length - 1
  while (!FORBIDDEN.test(text.charAt(last))) last--
  return last
}

/** Bytes of a text that go.yaml.in/yaml/v2 reads at once. */
const GO_BUFFER = 512
/** How many characters from the start of a token Go has in its buffer: `---` and what ends it are the longest that it looks for. */
export const LOOK_AHEAD = 4
const TWO_MARKS = 'second byte order mark: Kubernetes drops the first character of each line that follows; remove the mark'

/** Where the buffer ends that starts here: it holds whole characters. Whoever splits a file into requests makes one byte of CR LF. */
function bufferEnd(text: string, start: number): number {
  let bytes = 0
  for (let i = start; i < text.length; i++) {
    const from = i
    let c = text.charCodeAt(i)
    const isPair = c >= 0xd800 && c < 0xdc00
    if (isPair) i++
    else if (c === CR && text.charCodeAt(i + 1) === LF) c = text.charCodeAt(++i)
    bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : isPair ? 4 : 3
    if (bytes > GO_BUFFER) return from
  }
  return text.length
}

/** Where the buffer starts that holds the character at an offset. */
function bufferStart(text: string, start: number, offset: number): number {
  let from = start
  for (let end = bufferEnd(text, from); end <= offset; end = bufferEnd(text, from)) from = end
  return from
}

export class Reader {
  pos: number
  /** Where the line starts that `pos` is on. */
  lineStart: number
  /** Of the scalar that was read last; `pos` may be further. */
  valueStart = 0
  valueEnd = 0
  /** Only LF ends lines. */
  readonly plainBreaks: boolean
  /** Where Go's first buffer ends; 0 unless the text starts with two byte order marks, and once Go has filled the buffer again. */
  protected dropsBefore = 0
  #mark = 0
  readonly end: number
  /** The first character that YAML does not allow, where the text ends before the buffer of Go's that holds it. */
  readonly forbidden: Mistake | undefined

  /**
   * Throws a Mistake where a character is none of YAML's; without `whole` the text ends before the buffer of Go's that holds it. A byte order
   * mark is passed over.
   */
  constructor(
    readonly text: string,
    start: number,
    end: number,
    readonly whole = true,
  ) {
    this.end = end
    const part = start === 0 && end === text.length ? text : text.slice(start, end)
    this.plainBreaks = !UNUSUAL.test(part)
    if (!this.plainBreaks) {
      const at = part.search(FORBIDDEN)
      if (at >= 0) {
        const span = { start: start + at, end: start + at + 1 }
        const mistake = new Mistake(`the character ${shown(part.charCodeAt(at))} is not allowed in YAML`, span)
        const from = whole ? start : bufferStart(text, start, start + at)
        if (from === start) throw mistake
        this.forbidden = mistake
        this.end = from
      }
    }
    this.pos = this.lineStart = this.at(start) === BOM ? start + 1 : start
    if (this.pos > start && this.at(this.pos) === BOM) {
      this.#mark = this.pos++
      this.dropsBefore = bufferEnd(text, start)
    }
  }

  /**
   * Behind two byte order marks Go drops the first character of each line, as far as its first buffer reaches: it takes each for the second mark
   * (is_bom looks at the start of its buffer). What is dropped of a whole text is a mistake, but for blanks.
   */
  dropFirst(): void {
    const { pos, lineStart, end } = this
    if (pos >= this.dropsBefore || pos !== lineStart || pos >= end) return
    const c = this.at(pos)
    if (this.whole && c !== SPACE && c !== TAB && !isBreak(c)) throw new Mistake(TWO_MARKS, { start: this.#mark, end: this.#mark + 1 })
    // A pair is one character of Go's, and one column; so is CR LF.
    if (c >= 0xd800 && c < 0xdc00) this.lineStart++
    if (c === CR && this.at(pos + 1) === LF) this.lineStart++
    this.pos = this.lineStart + 1
  }

  /** Go looks ahead from here, and fills its buffer again where it holds fewer characters. */
  lookAhead(from: number): void {
    const { dropsBefore } = this
    if (dropsBefore === 0 || from + 2 * LOOK_AHEAD <= dropsBefore) return
    if (Array.from(this.text.slice(from, dropsBefore).replaceAll('\r\n', '\n')).length < LOOK_AHEAD) this.dropsBefore = 0
  }

  /** A UTF-16 unit; 0 at the end. */
  at(i: number): number {
    return i < this.end ? this.text.charCodeAt(i) : 0
  }

  get column(): number {
    return this.pos - this.lineStart
  }

  /** Whether `---` or `...` starts the line that starts here. */
  isDocumentMark(i: number): boolean {
    const c = this.at(i)
    return (c === DASH || c === 46) && this.at(i + 1) === c && this.at(i + 2) === c && isBlankOrEnd(this.at(i + 3))
  }

  skipBlanks(): void {
    while (isBlank(this.at(this.pos))) this.pos++
  }

  /** A comment, without its line break. */
  skipComment(): void {
    if (this.at(this.pos) === HASH) this.pos = this.lineEnd(this.pos)
  }

  /** The first line break from here, or the end of the text. */
  lineEnd(from: number): number {
    if (this.plainBreaks) {
      const feed = this.text.indexOf('\n', from)
      return feed < 0 || feed > this.end ? this.end : feed
    }
    let i = from
    while (i < this.end && !isBreak(this.text.charCodeAt(i))) i++
    return i
  }

  /**
   * Passes the line break at the cursor and says what it is in a value; empty where there is none. CR CR LF is one: whoever splits a file into requests
   * makes CR LF of it.
   */
  lineBreak(): string {
    const { pos } = this
    const c = this.at(pos)
    if (!isBreak(c)) return ''
    const feed = c === CR && this.at(pos + 1) === CR ? pos + 2 : pos + 1
    this.pos = c === CR && this.at(feed) === LF ? feed + 1 : pos + 1
    this.lineStart = this.pos
    return c === LS ? '\u2028' : c === PS ? '\u2029' : '\n'
  }
}
