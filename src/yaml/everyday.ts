/**
 * YAML as nearly all manifests are written, read line by line without tokens: block mappings and lists, scalars and brackets that end on
 * their line, block scalars, anchors, comments. It gives the parser's tree in little more than half of its time, or leaves a text to it.
 */
import { BRACE, BRACKET, EverydayLine, LONGEST_KEY, OTHERWISE } from './everyday-line.ts'
import { isSimple } from './nodes.ts'
import { Mistake } from './mistakes.ts'
import { APOSTROPHE, DASH, HASH, isBlankOrEnd, isWord, LF, QUOTE, SPACE, TAB } from './reader.ts'
import { keyName } from './scalar.ts'
import { scanBlock } from './scalars.ts'
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

const AMPERSAND = 38
const ASTERISK = 42
const LITERAL = 124
const FOLDED = 62

class Everyday extends EverydayLine {
  /** The indentation of the line at hand, whose first character is at `pos`; -1 behind the last one. */
  #indent = 0
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
    this.enter()
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
    this.leave()
    return { kind: 'mapping', start, end, from: start, anchor: undefined, flow: false, entries, simple: isSimple(entries) }
  }

  /** `pos` is at the first dash. */
  #sequence(column: number, wanted: Wanted): Sequence {
    const start = this.pos
    const items: YamlNode[] = []
    this.enter()
    let item: YamlNode
    do {
      const dash = ++this.pos
      item = this.#value(column, true, wanted) ?? this.#nested(column, false, dash, wanted)
      items.push(item)
    } while (this.#indent === column && this.#isItem())
    if (this.#indent > column) throw OTHERWISE
    this.leave()
    return { kind: 'sequence', start, end: item.end, from: start, anchor: undefined, flow: false, items }
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
        const node = this.brackets(i)
        this.#endOfValue(node.end, column)
        return node
      }
      case AMPERSAND:
        return this.#anchored(i, column, isItem, wanted)
      case ASTERISK:
        return this.#alias(i, column)
    }
    const node = this.scalar(i)
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
    const isScalar = this.startsScalar(i)
    const colon = isScalar ? this.colonBehind(this.scalarEnd(i)) : undefined
    if (colon !== undefined) this.#passValue(colon + 1, i - this.lineStart)
    else if (isScalar || dash >= 0) this.#passValue(i, dash - this.lineStart)
    else throw OTHERWISE
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
        i = this.brackets(i).end
        break
      case QUOTE:
      case APOSTROPHE:
        i = this.quoted(i).end
        break
      default:
        if (!this.startsScalar(i)) throw OTHERWISE
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

  /** An anchor and the value behind or below it. Names that are used twice are the parser's. */
  #anchored(start: number, column: number, isItem: boolean, wanted: Wanted): Anchored {
    const anchor = { start, end: this.#nameEnd(start) }
    const name = this.text.slice(start + 1, anchor.end)
    this.pos = anchor.end
    this.enter()
    const node = this.#value(column, false, wanted) ?? this.#nested(column, !isItem, anchor.end, wanted)
    this.leave()
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
    const key = this.scalar(start)
    if (!this.#isKey(key)) throw OTHERWISE
    return key
  }

  /** Passes the colon behind a key. */
  #isKey({ start, end }: Scalar): boolean {
    const colon = this.colonBehind(end)
    if (colon === undefined) return false
    if (colon - start > LONGEST_KEY) throw OTHERWISE
    this.pos = colon + 1
    return true
  }
}
