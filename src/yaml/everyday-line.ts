/** What stands on one line of everyday YAML: scalars, and brackets that end on their line. */
import { isSimple } from './nodes.ts'
import { APOSTROPHE, COLON, COMMA, DASH, HASH, isBlankOrEnd, LF, QUOTE, Reader, SPACE, TAB } from './reader.ts'
import { resolvePlain } from './scalar.ts'
import { scanQuoted } from './scalars.ts'
import { type Anchored, type Entry, type Mapping, type Scalar, scalarOf, type Sequence, type YamlNode } from './tree.ts'

/** Thrown where the text is no everyday YAML. */
export const OTHERWISE = Symbol('otherwise')
const MAX_DEPTH = 100
/** Go takes keys of up to 1024 characters. */
export const LONGEST_KEY = 1000

export const BRACKET = 91
export const BRACE = 123
const CLOSED_BRACKET = 93
const CLOSED_BRACE = 125

/** What a plain scalar may start with: 1, or 2 where a blank must not follow. */
const STARTS = new Uint8Array(128)
for (const c of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./$()+<=~^;\\') STARTS[c.charCodeAt(0)] = 1
STARTS[DASH] = 2

/** What ends a plain scalar in brackets, or is unusual in one. */
const IN_BRACKETS = new Uint8Array(128)
for (const c of ',[]{}') IN_BRACKETS[c.charCodeAt(0)] = 1
for (const c of '\t\n#?') IN_BRACKETS[c.charCodeAt(0)] = 2

export class EverydayLine extends Reader {
  #depth = 0

  protected enter(): void {
    if (++this.#depth > MAX_DEPTH) throw OTHERWISE
  }

  protected leave(): void {
    this.#depth--
  }

  protected scalar(start: number): Scalar {
    const c = this.at(start)
    return c === QUOTE || c === APOSTROPHE ? this.quoted(start) : this.#plain(start, this.#plainEnd(start))
  }

  protected startsScalar(i: number): boolean {
    const c = this.at(i)
    return c === QUOTE || c === APOSTROPHE || this.#startsPlain(i)
  }

  protected scalarEnd(start: number): number {
    const c = this.at(start)
    return c === QUOTE || c === APOSTROPHE ? this.quoted(start).end : this.#plainEnd(start)
  }

  /** Where the colon behind a key is, whose end is given. */
  protected colonBehind(end: number): number | undefined {
    let i = end
    while (this.at(i) === SPACE) i++
    return this.at(i) === COLON && isBlankOrEnd(this.at(i + 1)) ? i : undefined
  }

  /** Where a plain scalar on this line ends. */
  #plainEnd(start: number): number {
    const { text, end } = this
    this.#mayStart(start)
    let last = start
    for (let i = start; i < end; i++) {
      const c = text.charCodeAt(i)
      if (c === SPACE) continue
      if (c === LF) break
      if (c === COLON) {
        if (isBlankOrEnd(this.at(i + 1))) break
      } else if (c === HASH) {
        if (text.charCodeAt(i - 1) === SPACE) break
      } else if (c === TAB) throw OTHERWISE
      last = i + 1
    }
    return last
  }

  #mayStart(i: number): void {
    if (!this.#startsPlain(i)) throw OTHERWISE
  }

  #startsPlain(i: number): boolean {
    const c = this.text.charCodeAt(i)
    if (c > 127) return true
    const kind = STARTS[c]
    return kind === 1 || (kind === 2 && !isBlankOrEnd(this.at(i + 1)))
  }

  #plain(start: number, end: number): Scalar {
    const text = this.text.slice(start, end)
    const resolved = resolvePlain(text)
    if (resolved === undefined) return scalarOf(start, end, 'plain', text)
    const { value, float } = resolved
    if (float && !Number.isFinite(value)) throw OTHERWISE
    return scalarOf(start, end, 'plain', text, value, float)
  }

  protected quoted(start: number): Scalar {
    const { text } = this
    const quote = text.charCodeAt(start)
    const style = quote === QUOTE ? 'double' : 'single'
    const lineEnd = this.lineEnd(start)
    const close = text.indexOf(quote === QUOTE ? '"' : "'", start + 1)
    if (close < 0 || close >= lineEnd) throw OTHERWISE
    const value = text.slice(start + 1, close)
    if (style === 'double' ? !value.includes('\\') : this.at(close + 1) !== quote) return scalarOf(start, close + 1, style, value)
    this.pos = start
    const unescaped = scanQuoted(this, quote)
    if (this.valueEnd > lineEnd) throw OTHERWISE
    return scalarOf(start, this.valueEnd, style, unescaped)
  }

  protected brackets(start: number): Mapping | Sequence {
    this.enter()
    this.pos = start + 1
    const node = this.text.charCodeAt(start) === BRACKET ? this.#inBrackets(start) : this.#inBraces(start)
    this.leave()
    return node
  }

  #inBrackets(start: number): Sequence {
    const items: YamlNode[] = []
    while (!this.#closes(CLOSED_BRACKET, items.length)) items.push(this.#inner())
    return { kind: 'sequence', start, end: this.pos, from: start, anchor: undefined, flow: true, items }
  }

  #inBraces(start: number): Mapping {
    const entries: Entry[] = []
    while (!this.#closes(CLOSED_BRACE, entries.length)) {
      const key = this.#innerScalar(this.pos)
      if (typeof key.value !== 'string' || key.end - key.start > LONGEST_KEY) throw OTHERWISE
      if (this.at(this.pos) !== COLON || this.at(this.pos + 1) !== SPACE) throw OTHERWISE
      this.pos += 2
      this.#skipSpaces()
      entries.push({ key, name: key.value, value: this.#inner() })
    }
    return { kind: 'mapping', start, end: this.pos, from: start, anchor: undefined, flow: true, entries, simple: isSimple(entries) }
  }

  /** Passes the bracket that ends a collection, or the comma before its next member. */
  #closes(bracket: number, count: number): boolean {
    this.#skipSpaces()
    if (count > 0 && this.at(this.pos) === COMMA) {
      this.pos++
      this.#skipSpaces()
    } else if (count > 0 && this.at(this.pos) !== bracket) throw OTHERWISE
    if (this.at(this.pos) !== bracket) return false
    this.pos++
    return true
  }

  #skipSpaces(): void {
    while (this.at(this.pos) === SPACE) this.pos++
  }

  #inner(): Anchored {
    const c = this.at(this.pos)
    return c === BRACKET || c === BRACE ? this.brackets(this.pos) : this.#innerScalar(this.pos)
  }

  #innerScalar(start: number): Scalar {
    const c = this.at(start)
    if (c === QUOTE || c === APOSTROPHE) {
      const node = this.quoted(start)
      this.pos = node.end
      return node
    }
    this.#mayStart(start)
    const { text, end } = this
    let last = start
    let i = start
    for (; i < end; i++) {
      const next = text.charCodeAt(i)
      if (next === SPACE) continue
      if (next === COLON && this.at(i + 1) === SPACE) break
      const kind = next < 128 ? IN_BRACKETS[next] : 0
      if (kind === 1) break
      if (kind === 2) throw OTHERWISE
      last = i + 1
    }
    // Whether a colon or dash before a bracket belongs to the text is the parser's to say.
    const before = text.charCodeAt(last - 1)
    if (before === COLON || before === DASH) throw OTHERWISE
    this.pos = i
    return this.#plain(start, last)
  }
}
