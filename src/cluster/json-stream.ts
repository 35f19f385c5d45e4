/**
 * JSON of any size, read in chunks: the objects of a List are handed over one by one, and what a node has most of and nobody asks for
 * (status.images, status.nodeInfo, metadata.managedFields) is dropped while reading.
 */
import { groupBy } from '../base/index.ts'

/** An object as it is written and the one-based line where it starts; `NodeList` and the like give their items a kind. */
export type TakeText = (text: string, line: number, listKind: string | undefined) => void

/** What is wrong with a text as a whole. */
export interface TextProblem {
  readonly message: string
  /** One-based. */
  readonly line: number
}

const [QUOTE, BACKSLASH, COLON, COMMA, FEED] = [0x22, 0x5c, 0x3a, 0x2c, 0x0a]
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d]

const NO_OBJECT = 'expected a JSON object'
const CUT_OFF = 'the JSON ends too early, as if it were cut off'

/** Behind objects that are not closed, as many and as many bytes are read once more. */
const MOST_RECOVERIES = 100
const MOST_REPEATED = 64 * 1024 * 1024

/** Plain lists in lists that are read. */
const DEEPEST = 8

const ITEMS = 'items'
const DROPPED: ReadonlySet<string> = new Set([
  'images',
  'managedFields',
  'nodeInfo',
  'addresses',
  'volumesInUse',
  'volumesAttached',
  'containerStatuses',
  'initContainerStatuses',
])
/** By their lengths. */
const KEYS: ReadonlyMap<number, readonly string[]> = groupBy([ITEMS, ...DROPPED], ({ length }) => length)
const LONGEST = Math.max(...KEYS.keys())

/** The texts may follow one another, as kubectl prints several; a List, or a plain list, gives its items. */
export class JsonObjects {
  readonly #take: TakeText
  readonly #decoder = new TextDecoder()
  #depth = 0
  #line = 1
  #inString = false
  #isEscaped = false
  #chunk: Uint8Array = new Uint8Array()
  /** The last string: what of it was in earlier chunks, and where it is in this one. */
  #carried = ''
  #stringStart = 0
  #stringEnd = 0
  /** Whether it is the key of the value that comes next. */
  #isKey = false
  /** How deep the members of the object that is collected are; 0 between objects. */
  #inside = 0
  /** How deep the items of a list are; 0 outside of one. */
  #list = 0
  /** The lists around it, as deep as it was. */
  readonly #outer: number[] = []
  #listKind: string | undefined
  /** What may come next among the items of a list. */
  #next: 'first item' | 'item' | 'comma' = 'first item'
  /** Behind the items of a List: what it says of itself. */
  #isEnvelope = false
  /** The depth to which what is dropped ends; -1 where nothing is. */
  #dropping = -1
  #pieces: Uint8Array[] = []
  #startLine = 1
  #problem: TextProblem | undefined
  readonly #strays: (TextProblem & { times: number })[] = []
  #notUtf8: number | undefined
  /** How many objects before this text were not closed. */
  #recoveries = 0

  constructor(take: TakeText) {
    this.#take = take
  }

  push(chunk: Uint8Array): void {
    const { length } = chunk
    /** Where what is kept starts. */
    let start = 0
    let inString = this.#inString
    let line = 0
    this.#chunk = chunk
    for (let index = 0; index < length; index++) {
      let byte = chunk[index]!
      if (inString) {
        // An escaped quote is passed over together with its backslash, which may be the last byte of a chunk.
        if (this.#isEscaped) {
          this.#isEscaped = false
          continue
        }
        while (byte !== QUOTE && byte !== BACKSLASH && ++index < length) byte = chunk[index]!
        if (index >= length) break
        if (byte === BACKSLASH) {
          this.#isEscaped = true
          continue
        }
        inString = false
        this.#stringEnd = index
      } else if (byte <= 0x20) {
        if (byte === FEED) line++
      } else if (byte === QUOTE) {
        inString = true
        this.#carried = ''
        this.#isKey = false
        this.#stringStart = index + 1
        if (this.#inside === 0) this.#checkPlace(line)
      } else if (byte === COLON) this.#isKey = true
      else if (byte === COMMA) {
        this.#isKey = false
        if (this.#inside === 0 && this.#depth === this.#list) this.#separate(line)
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) start = this.#open(chunk, start, index, byte === OPEN_LIST, line)
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) start = this.#close(chunk, start, index, line)
      else if (this.#inside === 0) this.#checkPlace(line)
      if (this.#problem) return
    }
    this.#line += line
    this.#inString = inString
    this.#carry(inString ? length : this.#stringEnd)
    this.#keep(chunk.subarray(start, length))
  }

  /** Keeps what may be a key for the next chunk. */
  #carry(end: number): void {
    if (this.#carried.length <= LONGEST && end - this.#stringStart <= LONGEST) {
      this.#carried += String.fromCharCode(...this.#chunk.subarray(this.#stringStart, end))
    } else this.#carried = ' '.repeat(LONGEST + 1)
    this.#stringStart = 0
    this.#stringEnd = 0
  }

  /** The key whose value comes next, where it is one that means something; else empty. */
  #currentKey(): string {
    if (!this.#isKey) return ''
    const keys = KEYS.get(this.#carried.length + this.#stringEnd - this.#stringStart)
    if (keys === undefined) return ''
    return keys.find(key => key.startsWith(this.#carried) && this.#endsWith(key)) ?? ''
  }

  /** Whether what of the last string is in this chunk is the end of the key. */
  #endsWith(key: string): boolean {
    const [chunk, start] = [this.#chunk, this.#stringStart]
    for (let at = this.#carried.length, index = start; at < key.length; at++, index++) if (chunk[index] !== key.charCodeAt(at)) return false
    return true
  }

  /** To be called once all of the text is there. */
  end(): readonly TextProblem[] {
    const strays = this.#strays.map(({ message, line, times }) => ({
      message: times > 1 ? `${message}, ${times} times in this line` : message,
      line,
    }))
    const found = this.#problem ? [...strays, this.#problem] : strays
    if (this.#problem ?? (this.#depth === 0 && !this.#inString)) return found
    if (this.#inside === 0) return [...found, { message: CUT_OFF, line: this.#line }]
    const startLine = this.#startLine
    const isSmall = this.#pieces.reduce((sum, { length }) => sum + length, 0) < MOST_REPEATED
    const text = this.#list === 0 && isSmall && this.#recoveries < MOST_RECOVERIES ? this.#text() : ''
    const next = text.indexOf('\n{') + 1
    if (next === 0) {
      const which = startLine === this.#line ? '' : `: the object that begins in line ${startLine} is not closed`
      return [...found, { message: CUT_OFF + which, line: this.#line }]
    }
    // Objects of which each is on lines of its own: those behind the one that is not closed are whole.
    const rest = new JsonObjects(this.#take)
    rest.#recoveries = this.#recoveries + 1
    rest.#line = startLine + text.slice(0, next).split('\n').length - 1
    rest.push(new TextEncoder().encode(text.slice(next)))
    return [...found, { message: 'an object is not closed and is left out', line: startLine }, ...rest.end()]
  }

  /** The one-based line of the first object with bytes that are not UTF-8. */
  get notUtf8(): number | undefined {
    return this.#notUtf8
  }

  /** Told once for each line. */
  #stray(message: string, line: number, times = 1): void {
    const last = this.#strays.at(-1)
    if (last?.message === message && last.line === this.#line + line) last.times += times
    else this.#strays.push({ message, line: this.#line + line, times: 1 })
  }

  #separate(line: number): void {
    const what = this.#list === 0 ? 'no list around it' : this.#next === 'comma' ? '' : 'no object before it'
    if (what !== '') this.#stray(`unexpected comma: ${what}`, line)
    this.#next = 'item'
  }

  /** A byte of a value that is not an object where only objects can stand. */
  #checkPlace(line: number): void {
    if (this.#inside > 0 || this.#isEnvelope) return
    const isFirst = this.#next !== 'comma'
    this.#next = 'comma'
    if (this.#list === 0) this.#problem = { message: NO_OBJECT, line: this.#line + line }
    else if (this.#depth === this.#list) this.#stray(NO_OBJECT, line, isFirst ? 1 : 0)
  }

  /** Returns where what is kept starts. */
  #open(chunk: Uint8Array, start: number, index: number, isList: boolean, line: number): number {
    const depth = this.#depth++
    if (this.#inside === 0) {
      if (isList) {
        if (depth === this.#list && this.#outer.length < DEEPEST) {
          if (depth > 0) this.#outer.push(depth)
          this.#list = depth + 1
          this.#next = 'first item'
        } else if (depth === this.#list) {
          this.#next = 'comma'
          this.#stray(NO_OBJECT, line)
        }
        return index
      }
      if (depth > this.#list) return index
      if (this.#list > 0 && this.#next === 'comma') this.#stray('expected a comma before the object', line)
      this.#pieces = []
      this.#startLine = this.#line + line
      this.#inside = depth + 1
      return index
    }
    if (depth > this.#inside + 1) return start
    const key = this.#currentKey()
    if (isList && key === ITEMS && depth === 1 && this.#inside === 1) {
      this.#keep(chunk.subarray(start, index))
      this.#listKind = /"kind"\s*:\s*"(\w+)List"/.exec(this.#text())?.[1]
      this.#inside = 0
      this.#list = 2
      this.#next = 'first item'
      return index
    }
    if (this.#dropping < 0 && depth === this.#inside + 1 && DROPPED.has(key)) {
      this.#keep(chunk.subarray(start, index + 1))
      this.#dropping = depth
    }
    return start
  }

  #close(chunk: Uint8Array, start: number, index: number, line: number): number {
    const depth = --this.#depth
    this.#isKey = false
    if (depth < 0) this.#problem = { message: 'a closing bracket without an opening one', line: this.#line + line }
    else if (depth === this.#dropping) {
      this.#dropping = -1
      return index
    } else if (this.#inside > 0 && depth === this.#inside - 1) {
      this.#keep(chunk.subarray(start, index + 1))
      this.#inside = 0
      this.#next = 'comma'
      this.#take(this.#text(), this.#startLine, this.#list > 0 ? this.#listKind : undefined)
    } else if (this.#list > 0 && depth === this.#list - 1) {
      if (this.#next === 'item') this.#stray('unexpected comma: no object behind it', line)
      this.#list = this.#outer.pop() ?? 0
      this.#next = 'comma'
      if (this.#list > 0) return start
      this.#listKind = undefined
      this.#isEnvelope = depth > 0
    } else if (this.#isEnvelope && depth === 0) this.#isEnvelope = false
    return start
  }

  #keep(bytes: Uint8Array): void {
    if (this.#inside > 0 && this.#dropping < 0 && bytes.length > 0) this.#pieces.push(bytes)
  }

  #text(): string {
    const pieces = this.#pieces
    this.#pieces = []
    const bytes = pieces.length === 1 ? pieces[0]! : joined(pieces)
    const text = this.#decoder.decode(bytes)
    if (this.#notUtf8 === undefined && text.includes('\ufffd') && !isUtf8(bytes)) this.#notUtf8 = this.#startLine
    return text
  }
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let offset = 0
  for (const piece of pieces) {
    all.set(piece, offset)
    offset += piece.length
  }
  return all
}
