/**
 * YAML as nearly all manifests are written, read line by line without tokens: block mappings and lists, scalars and brackets that end on
 * their line, block scalars, anchors, comments. It gives the parser's tree in little more than half of its time, or leaves a text to it.
 */
import { isSimple } from './nodes.ts'
import { Mistake } from './mistakes.ts'
import { APOSTROPHE, COLON, COMMA, DASH, HASH, isBlankOrEnd, isWord, LF, QUOTE, Reader, SPACE, TAB } from './reader.ts'
import { keyName, resolvePlain } from './scalar.ts'
import { scanBlock, scanQuoted } from './scalars.ts'
import { type Alias, type Anchored, type Entry, type Mapping, type Scalar, scalarOf, type Sequence, type YamlNode } from './tree.ts'

/** The keys of mappings that are read, at every level; `all` of what is below. Items of a list have the keys of the list. */
export type Wanted = 'all' | ReadonlyMap<string, Wanted>

/**
 * The value of a document in everyday YAML without any mistake; undefined where anything else is written, which the parser has to look at. What is
 * not wanted is passed over line by line, and not all of its mistakes are seen.
 */
export function parseEveryday(text: string, start: number, end: number, wanted: Wanted = 'all'): YamlNode | undefined {
  try {
    const everyday = new Everyday(text, start, end, wanted)
    return everyday.plainBreaks ? everyday.document() : undefined
  } catch (error) {
    if (error instanceof Mistake || error === OTHERWISE) return undefined
    throw error
  }
}

/** Thrown where the text is no everyday YAML. */
const OTHERWISE = Symbol('otherwise')
const MAX_DEPTH = 100
/** Go takes keys of up to 1024 characters. */
const LONGEST_KEY = 1000

const AMPERSAND = 38
const ASTERISK = 42
const LITERAL = 124
const FOLDED = 62
const BRACKET = 91
const BRACE = 123
const BACKSLASH = 92
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

class Everyday extends Reader {
  /** The indentation of the line at hand, whose first character is at `pos`; -1 behind the last one. */
  #indent = 0
  #depth = 0
  readonly #anchors = new Map<string, Anchored>()
  readonly #wanted: Wanted

  constructor(text: string, start: number, end: number, wanted: Wanted) {
    super(text, start, end)
    this.#wanted = wanted
  }

  document(): YamlNode {
    if (this.dropsBefore > 0) throw OTHERWISE
    if (this.text.startsWith('---', this.pos)) {
      this.pos += 3
      this.#endOfLine(this.pos)
    } else this.#nextLine()
    if (this.#indent < 0) throw OTHERWISE
    const root = this.#collection(this.#wanted)
    if (this.#indent >= 0) throw OTHERWISE
    return root
  }

  /** Goes on to the first character of the next line that holds any but a comment. `pos` is where a line starts. */
  #nextLine(): void {
    const { text, end } = this
    let i = this.pos
    for (;;) {
      this.lineStart = i
      while (i < end && text.charCodeAt(i) === SPACE) i++
      this.pos = i
      if (i >= end) {
        this.#indent = -1
        return
      }
      const c = text.charCodeAt(i)
      if (c === HASH) i = this.lineEnd(i) + 1
      else if (c === LF) i++
      else {
        this.#indent = i - this.lineStart
        if (c === TAB || (this.#indent === 0 && this.isDocumentMark(i))) throw OTHERWISE
        return
      }
    }
  }

  /** Only blanks and a comment may follow on this line; goes on to the next one. */
  #endOfLine(from: number): void {
    let i = from
    let c = this.at(i)
    while (c === SPACE) c = this.at(++i)
    if (c === HASH && i > from) i = this.lineEnd(i)
    else if (c !== LF && i < this.end) throw OTHERWISE
    this.pos = i + 1
    this.#nextLine()
  }

  /** As `#endOfLine` behind a scalar or bracket in a collection at this column, which a deeper line would continue. */
  #endOfValue(from: number, column: number): void {
    this.#endOfLine(from)
    if (this.#indent > column) throw OTHERWISE
  }

  #collection(wanted: Wanted): Mapping | Sequence {
    return this.#isItem() ? this.#sequence(this.#indent, wanted) : this.#mapping(this.#indent, this.#key(this.pos), wanted)
  }

  #isItem(): boolean {
    return this.#isItemAt(this.pos)
  }

  #isItemAt(i: number): boolean {
    return this.at(i) === DASH && isBlankOrEnd(this.at(i + 1))
  }

  /** `pos` is behind the colon of the first key. */
  #mapping(column: number, first: Scalar, wanted: Wanted): Mapping {
    const { start } = first
    const entries: Entry[] = []
    this.#enter()
    let key = first
    let end = start
    for (;;) {
      const colon = this.pos
      const name = typeof key.value === 'string' ? key.value : keyName(key.value, key.float)
      if (name === undefined) throw OTHERWISE
      const inner = wanted === 'all' ? wanted : wanted.get(name)
      if (inner) {
        const value = this.#value(column, false, inner) ?? this.#nested(column, true, colon, inner)
        entries.push({ key, name, value })
        ;({ end } = value)
      } else this.#pass(column)
      if (this.#indent !== column) break
      key = this.#key(this.pos)
    }
    if (this.#indent > column) throw OTHERWISE
    this.#depth--
    return { kind: 'mapping', start, end, from: start, anchor: undefined, flow: false, entries, simple: isSimple(entries) }
  }

  /** `pos` is at the first dash. */
  #sequence(column: number, wanted: Wanted): Sequence {
    const start = this.pos
    const items: YamlNode[] = []
    this.#enter()
    let item: YamlNode
    do {
      const dash = ++this.pos
      item = this.#value(column, true, wanted) ?? this.#nested(column, false, dash, wanted)
      items.push(item)
    } while (this.#indent === column && this.#isItem())
    if (this.#indent > column) throw OTHERWISE
    this.#depth--
    return { kind: 'sequence', start, end: item.end, from: start, anchor: undefined, flow: false, items }
  }

  #enter(): void {
    if (++this.#depth > MAX_DEPTH) throw OTHERWISE
  }

  /**
   * What is written on this line behind a colon or dash; undefined where nothing is. `isItem`: a scalar may turn out to be the first key of a
   * mapping.
   */
  #value(column: number, isItem: boolean, wanted: Wanted): YamlNode | undefined {
    let i = this.pos
    let c = this.at(i)
    while (c === SPACE) c = this.at(++i)
    switch (c) {
      case LF:
      case HASH:
      case 0:
        return undefined
      case LITERAL:
      case FOLDED:
        return this.#block(i, column)
      case BRACKET:
      case BRACE: {
        const node = this.#brackets(i)
        this.#endOfValue(node.end, column)
        return node
      }
      case AMPERSAND:
        return this.#anchored(i, column, isItem, wanted)
      case ASTERISK:
        return this.#alias(i, column)
    }
    const node = this.#scalar(i)
    if (isItem && this.#isKey(node)) return this.#mapping(i - this.lineStart, node, wanted)
    this.#endOfValue(node.end, column)
    return node
  }

  #block(start: number, column: number): Scalar {
    const isLiteral = this.text.charCodeAt(start) === LITERAL
    this.pos = start
    const value = scanBlock(this, isLiteral, column)
    const node = scalarOf(start, this.valueEnd, isLiteral ? 'literal' : 'folded', value)
    if (this.pos < this.end) this.pos = this.lineStart
    this.#nextLine()
    if (this.#indent > column) throw OTHERWISE
    return node
  }

  /** A collection on the lines below, or nothing: then its place is behind the colon or dash. A list may stand as far left as its key. */
  #nested(column: number, isEntry: boolean, place: number, wanted: Wanted): YamlNode {
    this.#endOfLine(this.pos)
    if (this.#indent > column) return this.#collection(wanted)
    if (isEntry && this.#indent === column && this.#isItem()) return this.#sequence(column, wanted)
    return scalarOf(place, place, 'plain', '', null)
  }

  /** Passes the value of a key in this column; `pos` is behind its colon. */
  #pass(column: number): void {
    this.#passValue(this.pos, column)
    while (this.#indent > column || (this.#indent === column && this.#isItem())) this.#passLine()
  }

  /** Passes a line and what only it can end: dashes, a key, a value. */
  #passLine(): void {
    let i = this.pos
    let dash = -1
    while (this.#isItemAt(i)) {
      dash = i++
      while (this.at(i) === SPACE) i++
    }
    const c = this.at(i)
    let colon = i
    if (c === QUOTE || c === APOSTROPHE) colon = this.#quoteEnd(i)
    else if (c > 127 || STARTS[c] !== 0) colon = this.#plainColon(i)
    else if (dash < 0) throw OTHERWISE
    if (this.at(colon) === COLON) this.#passValue(colon + 1, i - this.lineStart)
    else this.#passValue(i, dash - this.lineStart)
  }

  /** The colon behind a plain key, else the end of the line. */
  #plainColon(start: number): number {
    const { text, end } = this
    let i = start
    for (; i < end; i++) {
      const c = text.charCodeAt(i)
      if (c === LF || (c === COLON && isBlankOrEnd(this.at(i + 1)))) break
      if (c === HASH && text.charCodeAt(i - 1) === SPACE) return this.lineEnd(i)
    }
    return i
  }

  /** Passes what stands on a line behind a colon, or a value alone. `column`: what a block scalar is deeper than. */
  #passValue(from: number, column: number): void {
    let i = from
    while (this.at(i) === SPACE) i++
    const c = this.at(i)
    switch (c) {
      case LF:
      case HASH:
      case 0:
        break
      case LITERAL:
      case FOLDED:
        this.#passBlock(i, column)
        return
      case BRACKET:
      case BRACE:
        i = this.#bracketsEnd(i)
        break
      case QUOTE:
      case APOSTROPHE:
        i = this.#quoteEnd(i)
        break
      default:
        if (c < 128 && STARTS[c] === 0) throw OTHERWISE
    }
    this.pos = this.lineEnd(i) + 1
    this.#nextLine()
  }

  #passBlock(start: number, column: number): void {
    const { text, end } = this
    let i = this.lineEnd(start) + 1
    while (i < end) {
      let first = i
      while (text.charCodeAt(first) === SPACE) first++
      if (text.charCodeAt(first) !== LF && first - i <= column) break
      i = this.lineEnd(first) + 1
    }
    this.pos = i
    this.#nextLine()
  }

  /** Behind a quoted scalar that ends on its line. */
  #quoteEnd(start: number): number {
    const { text } = this
    const quote = text.charCodeAt(start)
    const lineEnd = this.lineEnd(start)
    let i = start + 1
    for (; i < lineEnd && text.charCodeAt(i) !== quote; i++) if (quote === QUOTE && text.charCodeAt(i) === BACKSLASH) i++
    if (i >= lineEnd) throw OTHERWISE
    return i + 1
  }

  /** Behind brackets that end on their line. */
  #bracketsEnd(start: number): number {
    const { text } = this
    const lineEnd = this.lineEnd(start)
    let open = 0
    for (let i = start; i < lineEnd; i++) {
      const c = text.charCodeAt(i)
      if (c === BRACKET || c === BRACE) open++
      else if ((c === CLOSED_BRACKET || c === CLOSED_BRACE) && --open === 0) return i + 1
      else if (c === QUOTE || c === APOSTROPHE) i = this.#quoteEnd(i) - 1
    }
    throw OTHERWISE
  }

  /** An anchor and the value behind or below it. Names that are used twice are the parser's. */
  #anchored(start: number, column: number, isItem: boolean, wanted: Wanted): Anchored {
    const anchor = { start, end: this.#nameEnd(start) }
    const name = this.text.slice(start + 1, anchor.end)
    this.pos = anchor.end
    this.#enter()
    const node = this.#value(column, false, wanted) ?? this.#nested(column, !isItem, anchor.end, wanted)
    this.#depth--
    if (node.kind === 'alias' || node.anchor || node.end === node.start || this.#anchors.has(name)) throw OTHERWISE
    const anchored = { ...node, from: start, anchor }
    this.#anchors.set(name, anchored)
    return anchored
  }

  #alias(start: number, column: number): Alias {
    const end = this.#nameEnd(start)
    const target = this.#anchors.get(this.text.slice(start + 1, end))
    if (!target) throw OTHERWISE
    this.#endOfValue(end, column)
    return { kind: 'alias', start, end, from: start, anchor: undefined, target }
  }

  #nameEnd(start: number): number {
    let i = start + 1
    while (isWord(this.at(i))) i++
    if (i === start + 1 || !isBlankOrEnd(this.at(i))) throw OTHERWISE
    return i
  }

  #key(start: number): Scalar {
    const key = this.#scalar(start)
    if (!this.#isKey(key)) throw OTHERWISE
    return key
  }

  /** Passes the colon behind a key. */
  #isKey({ start, end }: Scalar): boolean {
    let i = end
    while (this.at(i) === SPACE) i++
    if (this.at(i) !== COLON || !isBlankOrEnd(this.at(i + 1))) return false
    if (i - start > LONGEST_KEY) throw OTHERWISE
    this.pos = i + 1
    return true
  }

  #scalar(start: number): Scalar {
    const c = this.at(start)
    return c === QUOTE || c === APOSTROPHE ? this.#quoted(start) : this.#plain(start, this.#plainEnd(start))
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
    const c = this.text.charCodeAt(i)
    if (c > 127) return
    const kind = STARTS[c]
    if (kind === 0 || (kind === 2 && isBlankOrEnd(this.at(i + 1)))) throw OTHERWISE
  }

  #plain(start: number, end: number): Scalar {
    const text = this.text.slice(start, end)
    const resolved = resolvePlain(text)
    if (resolved === undefined) return scalarOf(start, end, 'plain', text)
    const { value, float } = resolved
    if (float && !Number.isFinite(value)) throw OTHERWISE
    return scalarOf(start, end, 'plain', text, value, float)
  }

  /** On one line. */
  #quoted(start: number): Scalar {
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

  #brackets(start: number): Mapping | Sequence {
    this.#enter()
    this.pos = start + 1
    const node = this.text.charCodeAt(start) === BRACKET ? this.#inBrackets(start) : this.#inBraces(start)
    this.#depth--
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
    return c === BRACKET || c === BRACE ? this.#brackets(this.pos) : this.#innerScalar(this.pos)
  }

  #innerScalar(start: number): Scalar {
    const c = this.at(start)
    if (c === QUOTE || c === APOSTROPHE) {
      const node = this.#quoted(start)
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
