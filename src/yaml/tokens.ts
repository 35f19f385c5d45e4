/** A queue of tokens: they wait in it as long as the first of them may turn out to be a key (scannerc.go: simple keys). */
import { LONGEST_KEY, noColon } from './mistakes.ts'
import { Reader } from './reader.ts'

export const STREAM_END = 1
export const DIRECTIVE = 2
export const DOCUMENT_START = 3
export const DOCUMENT_END = 4
export const SEQUENCE_START = 5
export const MAPPING_START = 6
export const BLOCK_END = 7
export const FLOW_SEQUENCE_START = 8
export const FLOW_SEQUENCE_END = 9
export const FLOW_MAPPING_START = 10
export const FLOW_MAPPING_END = 11
export const ENTRY = 12
export const COMMA_TOKEN = 13
export const KEY = 14
export const VALUE = 15
export const ALIAS = 16
export const ANCHOR = 17
export const TAG = 18
/** This and all above it are scalars. */
export const PLAIN = 19
export const SINGLE = 20
export const DOUBLE = 21
export const LITERAL = 22
export const FOLDED = 23

/** Where a key may have started that only a `:` behind it makes one. */
export interface SimpleKey {
  possible: boolean
  /** It stands where only a key can. */
  required: boolean
  /** The number of its token since the start. */
  token: number
  start: number
  lineStart: number
}

export abstract class Tokens extends Reader {
  readonly #types: number[] = []
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  readonly #values: string[] = []
  /** What was found to come before it: 1 for KEY, 2 for MAPPING_START and KEY. */
  readonly #before: number[] = []
  /** The level of flow collections at which it may be a key, or -1. */
  readonly #keyLevel: number[] = []
  #head = 0
  #tail = 0
  /** How many tokens have left the queue before those in it. */
  #passed = 0
  #ready = false

  /** How many flow collections are open. */
  flow = 0
  /** Whether a key may start here that no `?` announces. */
  keyAllowed = true
  /** One per level of flow collections. */
  readonly #keys: SimpleKey[] = [{ possible: false, required: false, token: 0, start: 0, lineStart: 0 }]

  /** Reads at least one more token. */
  protected abstract scan(): void

  /** What comes next; it stays until it is skipped. */
  peek(): number {
    if (!this.#ready) this.#fill()
    const before = this.#before[this.#head]
    return before === 0 ? (this.#types[this.#head] as number) : before === 1 ? KEY : MAPPING_START
  }

  /** Of the token that was peeked at. */
  get start(): number {
    return this.#starts[this.#head] as number
  }

  /** As `start`; tokens that stand for no character end where they start. */
  get tokenEnd(): number {
    return (this.#before[this.#head] === 0 ? this.#ends[this.#head] : this.#starts[this.#head]) as number
  }

  /** As `start`: the value of a scalar, the name of an anchor or alias, the end of a tag, a directive. */
  get value(): string {
    return this.#values[this.#head] as string
  }

  skip(): void {
    const before = this.#before[this.#head] as number
    if (before > 0) this.#before[this.#head] = before - 1
    else this.#head++
    this.#ready = false
  }

  #fill(): void {
    if (this.#head === this.#tail) {
      this.#passed += this.#head
      this.#head = this.#tail = 0
      this.scan()
    }
    while (this.#mayBeKey(this.#head)) this.scan()
    this.#ready = true
  }

  #mayBeKey(index: number): boolean {
    const level = this.#keyLevel[index] as number
    const key = level < 0 ? undefined : this.#keys[level]
    return key !== undefined && this.#isPossible(key)
  }

  protected push(type: number, start: number, end: number, value: string): void {
    const tail = this.#tail++
    this.#types[tail] = type
    this.#starts[tail] = start
    this.#ends[tail] = end
    this.#values[tail] = value
    this.#before[tail] = 0
    this.#keyLevel[tail] = -1
  }

  /** As `push`, of what may be a key at a level. */
  protected pushKey(type: number, start: number, end: number, value: string, level: number): void {
    const tail = this.#tail
    this.push(type, start, end, value)
    this.#keyLevel[tail] = level
  }

  /** Notes that a key may start here; its level, or -1. */
  protected saveKey(indent: number): number {
    if (!this.keyAllowed) return -1
    this.dropKey()
    const key = this.#keys[this.flow] as SimpleKey
    key.possible = true
    key.required = this.flow === 0 && indent === this.column
    key.token = this.#passed + this.#tail
    key.start = this.pos
    key.lineStart = this.lineStart
    return this.flow
  }

  /** What may have been a key at this level is none. */
  protected dropKey(): void {
    const key = this.#keys[this.flow] as SimpleKey
    if (!key.possible) return
    if (key.required) throw noColon(this, key)
    key.possible = false
    this.#release(key)
  }

  /** The key whose `:` is here, if there is one. */
  protected keyHere(): SimpleKey | undefined {
    const key = this.#keys[this.flow] as SimpleKey
    return this.#isPossible(key) ? key : undefined
  }

  /** `opens`: it is the first key of a block mapping. */
  protected confirmKey(key: SimpleKey, opens: boolean): void {
    const index = key.token - this.#passed
    key.possible = false
    this.#release(key)
    if (index >= this.#head) this.#before[index] = opens ? 2 : 1
    else {
      // Its token is gone already: Go appends, in this order.
      this.push(KEY, key.start, key.start, '')
      if (opens) this.push(MAPPING_START, key.start, key.start, '')
    }
  }

  protected enterFlow(): void {
    const token = this.#passed + this.#tail
    this.flow++
    const key = this.#keys[this.flow]
    if (key) {
      key.possible = false
      key.token = token
    } else this.#keys.push({ possible: false, required: false, token, start: 0, lineStart: 0 })
  }

  /** Also releases the bracket itself where nothing in it could be a key, as Go does. */
  protected leaveFlow(): void {
    if (this.flow === 0) return
    this.#release(this.#keys[this.flow] as SimpleKey)
    this.flow--
  }

  #release({ token }: SimpleKey): void {
    const index = token - this.#passed
    if (index >= 0 && index < this.#tail) this.#keyLevel[index] = -1
  }

  #isPossible(key: SimpleKey): boolean {
    if (!key.possible) return false
    if (key.lineStart === this.lineStart && !this.#isTooLong(key)) return true
    if (key.required) throw noColon(this, key)
    key.possible = false
    return false
  }

  #isTooLong({ start }: SimpleKey): boolean {
    if (this.pos - start <= LONGEST_KEY) return false
    const pairs = this.text.slice(start, this.pos).match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0
    return this.pos - start - pairs > LONGEST_KEY
  }
}
