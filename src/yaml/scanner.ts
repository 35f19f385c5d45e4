/** Tokens of YAML as go.yaml.in/yaml/v2 finds them (scannerc.go), no further ahead than it looks. */
import { cannotStart, entryNotAllowed, keyNotAllowed, noName, valueNotAllowed } from './mistakes.ts'
import {
  APOSTROPHE,
  charCodes,
  COLON,
  COMMA,
  DASH,
  HASH,
  isBlankOrEnd,
  isBreak,
  isWord,
  LF,
  QUESTION,
  QUOTE,
  SPACE,
  TAB,
} from './reader.ts'
import { scanBlock, scanPlain, scanQuoted } from './scalars.ts'
import { scanDirective, scanTag } from './tags.ts'
import {
  ALIAS,
  ANCHOR,
  BLOCK_END,
  COMMA_TOKEN,
  DIRECTIVE,
  DOCUMENT_END,
  DOCUMENT_START,
  DOUBLE,
  ENTRY,
  FLOW_MAPPING_END,
  FLOW_MAPPING_START,
  FLOW_SEQUENCE_END,
  FLOW_SEQUENCE_START,
  FOLDED,
  KEY,
  LITERAL,
  MAPPING_START,
  PLAIN,
  SEQUENCE_START,
  SINGLE,
  STREAM_END,
  TAG,
  Tokens,
  VALUE,
} from './tokens.ts'

/** Characters that end a name. */
const AFTER_NAME = charCodes('?:,]}%@`')

export class Scanner extends Tokens {
  /** The column of the innermost block collection. */
  indent = -1
  readonly #indents: number[] = []
  /** The column of the collection that was left last. */
  left = -1

  protected override scan(): void {
    this.#skipToToken()
    const { pos } = this
    const column = pos - this.lineStart
    if (this.indent > column) this.#unroll(column)
    this.lookAhead(pos)
    if (pos >= this.end) return this.#streamEnd()
    const c = this.text.charCodeAt(pos)
    if (column === 0) {
      if (c === 37) return this.#directive()
      if ((c === DASH || c === 46) && this.isDocumentMark(pos)) return this.#documentMark(c === DASH ? DOCUMENT_START : DOCUMENT_END)
    }
    switch (c) {
      case 91:
        return this.#flowStart(FLOW_SEQUENCE_START)
      case 123:
        return this.#flowStart(FLOW_MAPPING_START)
      case 93:
        return this.#flowEnd(FLOW_SEQUENCE_END)
      case 125:
        return this.#flowEnd(FLOW_MAPPING_END)
      case COMMA:
        return this.#comma()
      case DASH:
        return this.#endsAt(pos + 1) ? this.#entry(column) : this.#plain()
      case QUESTION:
        return this.flow > 0 || this.#endsAt(pos + 1) ? this.#explicitKey(column) : this.#plain()
      case COLON:
        return this.flow > 0 || this.#endsAt(pos + 1) ? this.#colon(column) : this.#plain()
      case 42:
        return this.#name(ALIAS)
      case 38:
        return this.#name(ANCHOR)
      case 33:
        return this.#tag()
      case APOSTROPHE:
        return this.#quoted(SINGLE, c)
      case QUOTE:
        return this.#quoted(DOUBLE, c)
      case 124:
      case 62:
        if (this.flow > 0) throw cannotStart(this)
        return this.#block(c === 124 ? LITERAL : FOLDED)
      case TAB:
      case 37:
      case 64:
      case 96:
        throw cannotStart(this)
      default:
        return this.#plain()
    }
  }

  #endsAt(i: number): boolean {
    return isBlankOrEnd(this.at(i))
  }

  /** Tabs may stand between tokens only where no key can start. */
  #skipToToken(): void {
    const { text, end } = this
    for (;;) {
      this.dropFirst()
      let i = this.pos
      let c = i < end ? text.charCodeAt(i) : 0
      while (c === SPACE || (c === TAB && (this.flow > 0 || !this.keyAllowed))) c = ++i < end ? text.charCodeAt(i) : 0
      this.pos = i
      if (c === HASH) {
        this.skipComment()
        c = this.at(this.pos)
      }
      if (c !== LF && !isBreak(c)) return
      this.lineBreak()
      if (this.flow === 0) this.keyAllowed = true
    }
  }

  /** Opens a block collection where this column is further in; says whether it did. */
  #roll(column: number): boolean {
    if (this.flow > 0 || this.indent >= column) return false
    this.#indents.push(this.indent)
    this.indent = column
    return true
  }

  /** Closes the block collections that are further in. */
  #unroll(column: number): void {
    if (this.flow > 0) return
    while (this.indent > column) {
      this.push(BLOCK_END, this.pos, this.pos, '')
      this.left = this.indent
      this.indent = this.#indents.pop() as number
    }
  }

  #indicator(type: number): void {
    const start = this.pos++
    this.push(type, start, this.pos, '')
  }

  #streamEnd(): void {
    this.#unroll(-1)
    this.dropKey()
    this.keyAllowed = false
    // Nothing is on this line: no key before it can have its colon here.
    this.lineStart = this.end + 1
    this.push(STREAM_END, this.pos, this.pos, '')
  }

  #documentMark(type: number): void {
    this.#unroll(-1)
    this.dropKey()
    this.keyAllowed = false
    this.pos += 3
    this.push(type, this.pos - 3, this.pos, '')
  }

  #directive(): void {
    this.#unroll(-1)
    this.dropKey()
    this.keyAllowed = false
    const start = this.pos
    const value = scanDirective(this)
    this.push(DIRECTIVE, start, this.valueEnd, value)
  }

  #flowStart(type: number): void {
    const level = this.saveKey(this.indent)
    this.enterFlow()
    this.keyAllowed = true
    const start = this.pos++
    this.pushKey(type, start, this.pos, '', level)
  }

  #flowEnd(type: number): void {
    this.dropKey()
    this.leaveFlow()
    this.keyAllowed = false
    this.#indicator(type)
  }

  #comma(): void {
    this.dropKey()
    this.keyAllowed = true
    this.#indicator(COMMA_TOKEN)
  }

  #entry(column: number): void {
    if (this.flow === 0) {
      if (!this.keyAllowed) throw entryNotAllowed(this)
      if (this.#roll(column)) this.push(SEQUENCE_START, this.pos, this.pos, '')
    }
    this.dropKey()
    this.keyAllowed = true
    this.#indicator(ENTRY)
  }

  #explicitKey(column: number): void {
    if (this.flow === 0) {
      if (!this.keyAllowed) throw keyNotAllowed(this)
      if (this.#roll(column)) this.push(MAPPING_START, this.pos, this.pos, '')
    }
    this.dropKey()
    this.keyAllowed = this.flow === 0
    this.#indicator(KEY)
  }

  #colon(column: number): void {
    const key = this.keyHere()
    if (key) {
      this.confirmKey(key, this.#roll(key.start - key.lineStart))
      this.keyAllowed = false
    } else {
      if (this.flow === 0) {
        if (!this.keyAllowed) throw valueNotAllowed(this)
        if (this.#roll(column)) this.push(MAPPING_START, this.pos, this.pos, '')
      }
      this.keyAllowed = this.flow === 0
    }
    this.#indicator(VALUE)
  }

  /** Of an anchor or alias. */
  #name(type: number): void {
    const level = this.saveKey(this.indent)
    this.keyAllowed = false
    const start = this.pos++
    while (isWord(this.at(this.pos))) this.pos++
    const c = this.at(this.pos)
    if (this.pos === start + 1 || !(isBlankOrEnd(c) || AFTER_NAME.has(c))) throw noName(this, start)
    this.pushKey(type, start, this.pos, this.text.slice(start + 1, this.pos), level)
  }

  #tag(): void {
    const level = this.saveKey(this.indent)
    this.keyAllowed = false
    const start = this.pos
    const value = scanTag(this)
    this.pushKey(TAG, start, this.pos, value, level)
  }

  #block(type: number): void {
    this.dropKey()
    this.keyAllowed = true
    const start = this.pos
    this.valueStart = start
    const value = scanBlock(this, type === LITERAL, this.indent)
    this.push(type, start, this.valueEnd, value)
  }

  #quoted(type: number, quote: number): void {
    const level = this.saveKey(this.indent)
    this.keyAllowed = false
    const start = this.pos
    this.valueStart = start
    const value = scanQuoted(this, quote)
    this.pushKey(type, start, this.valueEnd, value, level)
  }

  #plain(): void {
    const level = this.saveKey(this.indent)
    this.keyAllowed = false
    const start = this.pos
    this.valueStart = start
    const value = scanPlain(this, this.indent + 1, this.flow > 0)
    // Behind a line break a key may start.
    if (this.lineStart > this.valueEnd) this.keyAllowed = true
    this.pushKey(PLAIN, start, this.valueEnd, value, level)
  }
}
