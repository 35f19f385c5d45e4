/** JSON text → the same positioned tree, read as JSON: its own escapes, no words but true, false and null, equal keys kept. */
import type { Span } from '../base/index.ts'
import type { Parsed } from './parse.ts'
import { type Entry, type Mapping, type Scalar, scalarOf, type Sequence, type YamlNode } from './tree.ts'

const MAX_DEPTH = 1000
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
  const reader = new Reader(text, start, end)
  try {
    const root = reader.value(0)
    reader.finish()
    return { root, problems: [] }
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    return { root: undefined, problems: [{ message: error.message, span: { start: error.at, end: Math.min(error.at + 1, end) } }] }
  }
}

/** The spans of JSON objects that follow one another without a mark between them; undefined for anything else. */
export function jsonStream(text: string): Span[] | undefined {
  const reader = new Reader(text, 0, text.length)
  const spans: Span[] = []
  try {
    while (!reader.isAtEnd()) {
      const { kind, start, end } = reader.value(0)
      if (kind !== 'mapping') return undefined
      spans.push({ start, end })
    }
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    return undefined
  }
  return spans
}

class Reader {
  constructor(
    readonly text: string,
    public at: number,
    readonly end: number,
  ) {}

  value(depth: number): YamlNode {
    this.#blank()
    switch (this.text[this.at]) {
      case '{':
        return this.#object(depth)
      case '[':
        return this.#array(depth)
      case '"':
        return this.#string()
      default:
        return this.#plain()
    }
  }

  isAtEnd(): boolean {
    this.#blank()
    return this.at >= this.end
  }

  finish(): void {
    if (!this.isAtEnd()) throw new JsonError('expected the end of the JSON text', this.at)
  }

  #object(depth: number): Mapping {
    const start = this.#open(depth)
    const entries: Entry[] = []
    const names = new Set<string>()
    let simple = true
    while (!this.#closes('}', entries.length)) {
      if (this.text[this.at] !== '"') throw new JsonError('expected a key in double quotes', this.at)
      const key = this.#string()
      this.#blank()
      if (this.text[this.at] !== ':') throw new JsonError("expected ':' after the key", this.at)
      this.at++
      if (names.has(key.text)) simple = false
      names.add(key.text)
      entries.push({ key, name: key.text, value: this.value(depth + 1) })
    }
    return { kind: 'mapping', start, end: this.at, from: start, anchor: undefined, flow: true, entries, simple }
  }

  #array(depth: number): Sequence {
    const start = this.#open(depth)
    const items: YamlNode[] = []
    while (!this.#closes(']', items.length)) items.push(this.value(depth + 1))
    return { kind: 'sequence', start, end: this.at, from: start, anchor: undefined, flow: true, items }
  }

  #open(depth: number): number {
    if (depth > MAX_DEPTH) throw new JsonError('the document is nested too deeply', this.at)
    return this.at++
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
    if (source === undefined) throw new JsonError('this string does not end, or holds what JSON does not allow', start)
    const value = source.includes('\\') ? (JSON.parse(source) as string) : source.slice(1, -1)
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
