/** JSON text → the same positioned tree, read as JSON: its own escapes, no words but true, false and null, equal keys kept. */
import type { Span } from '../base/index.ts'
import { MAX_DEPTH, type Writable } from './nodes.ts'
import type { Parsed } from './parse.ts'
import { type Entry, type Mapping, type Scalar, scalarOf, type Sequence, type YamlNode } from './tree.ts'

const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?/y
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const WORD = /true|false|null/y

class JsonError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message)
  }
}

/** One JSON value; anything behind it but blanks is a problem. */
export function parseJson(text: string, start = 0, end = text.length): Parsed {
  return parsed(new Reader(text, start, end), reader => reader.finish())
}

function parsed(reader: Reader, finish: (reader: Reader) => void): Parsed {
  try {
    const root = reader.value()
    finish(reader)
    return { root, problems: [] }
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    return { root: undefined, problems: [{ message: error.message, span: { start: error.at, end: Math.min(error.at + 1, reader.end) } }] }
  }
}

/** The JSON value that a text starts with, whatever follows. */
export function parseFirstJson(text: string): Parsed {
  return parsed(new Reader(text, 0, text.length), () => {})
}

/** The spans of JSON objects that follow one another without a mark between them; undefined for anything else. */
export function jsonStream(text: string): Span[] | undefined {
  const reader = new Reader(text, 0, text.length)
  const spans: Span[] = []
  try {
    while (!reader.isAtEnd()) {
      const { kind, start, end } = reader.value()
      if (kind !== 'mapping') return undefined
      spans.push({ start, end })
    }
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    return undefined
  }
  return spans
}

/** A collection whose end is not read yet, the keys of an object, and the one whose value is read next. */
interface Open {
  readonly node: Writable<Mapping> | Writable<Sequence>
  readonly names: Set<string> | undefined
  key: Scalar | undefined
}

class Reader {
  constructor(
    readonly text: string,
    public at: number,
    readonly end: number,
  ) {}

  /** One value, however deep: what is open is kept in a list, not on the stack. */
  value(): YamlNode {
    const open: Open[] = []
    let done = this.#start(open)
    for (let innermost = open.at(-1); innermost; innermost = open.at(-1)) {
      done = this.#goOn(innermost, done, open)
      if (done) open.pop()
    }
    return done as YamlNode
  }

  /** A scalar; undefined where a collection starts, which is then the innermost open one. */
  #start(open: Open[]): YamlNode | undefined {
    this.#blank()
    const { at } = this
    switch (this.text[at]) {
      case '{':
      case '[': {
        if (open.length >= MAX_DEPTH) throw new JsonError('the document is nested too deeply', at)
        const place = { start: at, end: at, from: at, anchor: undefined, flow: true }
        open.push(
          this.text[at] === '['
            ? { node: { kind: 'sequence', ...place, items: [] }, names: undefined, key: undefined }
            : { node: { kind: 'mapping', ...place, entries: [], simple: true }, names: new Set(), key: undefined },
        )
        this.at++
        return undefined
      }
      case '"':
        return this.#string()
      default:
        return this.#plain()
    }
  }

  /** Takes the member that was read last, and reads on: the end of the collection gives it, another collection within it undefined. */
  #goOn({ node, names, ...open }: Open, done: YamlNode | undefined, all: Open[]): YamlNode | undefined {
    let child = done
    let { key } = open
    for (;;) {
      if (child && node.kind === 'sequence') (node.items as YamlNode[]).push(child)
      else if (child && node.kind === 'mapping') (node.entries as Entry[]).push({ key: key!, name: key!.text, value: child })
      const count = node.kind === 'sequence' ? node.items.length : node.entries.length
      if (this.#closes(node.kind === 'sequence' ? ']' : '}', count)) break
      if (node.kind === 'mapping') {
        key = this.#key()
        if (names!.has(key.text)) node.simple = false
        names!.add(key.text)
        all.at(-1)!.key = key
      }
      child = this.#start(all)
      if (!child) return undefined
    }
    node.end = this.at
    return node
  }

  isAtEnd(): boolean {
    this.#blank()
    return this.at >= this.end
  }

  finish(): void {
    if (!this.isAtEnd()) throw new JsonError('expected the end of the JSON text', this.at)
  }

  #key(): Scalar {
    if (this.text[this.at] !== '"') throw new JsonError('expected a key in double quotes', this.at)
    const key = this.#string()
    this.#blank()
    if (this.text[this.at] !== ':') throw new JsonError("expected ':' after the key", this.at)
    this.at++
    return key
  }

  #closes(bracket: string, count: number): boolean {
    this.#blank()
    if (this.text[this.at] === bracket && this.at < this.end) {
      this.at++
      return true
    }
    if (count > 0) {
      if (this.text[this.at] !== ',') throw new JsonError(`expected ',' or '${bracket}'`, this.at)
      this.at++
      this.#blank()
    }
    return false
  }

  #string(): Scalar {
    const start = this.at
    const source = this.#match(STRING)
    if (source === undefined) throw new JsonError('unterminated string, or a character that JSON does not allow', start)
    // Go has no halves of surrogate pairs.
    const value = source.includes('\\') ? (JSON.parse(source) as string).replace(/\p{Surrogate}/gu, '\ufffd') : source.slice(1, -1)
    return scalarOf(start, this.at, 'double', value)
  }

  #plain(): Scalar {
    const start = this.at
    const text = this.#match(WORD) ?? this.#match(NUMBER)
    if (text === undefined) throw new JsonError('expected a JSON value', start)
    const float = /[.eE]/.test(text) && text !== 'true' && text !== 'false'
    return scalarOf(start, this.at, 'plain', text, plainValue(text, float), float)
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0]
    if (found === undefined || this.at + found.length > this.end) return undefined
    this.at += found.length
    return found
  }

  #blank(): void {
    for (; this.at < this.end; this.at++) {
      const c = this.text.charCodeAt(this.at)
      if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return
    }
  }
}

function plainValue(text: string, float: boolean): Scalar['value'] {
  if (text === 'null') return null
  if (text === 'true' || text === 'false') return text === 'true'
  const value = Number(text)
  return float || Number.isSafeInteger(value) ? value : BigInt(text)
}
