/** What lets a viewer know a finding again after the file has changed. */
import type { Finding } from '../../base/index.ts'
import { type PathOptions, repositoryPath } from './paths.ts'

const BLOCK = 100
const BASE = 37
const HALF = 2 ** 32
const END_OF_FILE = 0xffff

/** An unsigned 64-bit number in two halves: products of one half with 37 or a UTF-16 unit are exact in a double. */
interface Long {
  high: number
  low: number
}

/** 37^100 mod 2^64: what a unit weighs when it leaves the block. */
const LEAVING: Readonly<Long> = power(BASE, BLOCK)

/**
 * GitHub's primaryLocationLineHash (github/codeql-action, src/fingerprints.ts) of the wanted one-based lines: a polynomial hash modulo 2^64
 * of the first hundred UTF-16 units from the line's start on, without spaces and tabs, every line break as LF, closed by 0xffff and
 * filled up with zeros; then a colon and how many lines up to this one have that hash.
 */
export function lineHashes(text: string, wanted: ReadonlySet<number>): Map<number, string> {
  const hashes = new Map<number, string>()
  const seen = new Map<string, number>()
  const units = new Uint16Array(BLOCK)
  /** The line that starts at this place of the block; 0 for none. */
  const starts = new Int32Array(BLOCK)
  const hash: Long = { high: 0, low: 0 }
  let at = 0
  let line = 0
  let atLineStart = true

  const leave = () => {
    const started = starts[at]!
    if (started === 0) return
    starts[at] = 0
    const value = hex(hash)
    const occurrence = (seen.get(value) ?? 0) + 1
    seen.set(value, occurrence)
    if (wanted.has(started)) hashes.set(started, `${value}:${occurrence}`)
  }
  const enter = (unit: number) => {
    shift(hash, unit, units[at]!)
    units[at] = unit
    at = (at + 1) % BLOCK
  }
  const next = (unit: number) => {
    leave()
    if (atLineStart) starts[at] = ++line
    atLineStart = unit === 10
    enter(unit)
  }

  for (let i = 0; i < text.length && hashes.size < wanted.size; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 32 || unit === 9 || (unit === 10 && text.charCodeAt(i - 1) === 13)) continue
    next(unit === 13 ? 10 : unit)
  }
  if (hashes.size < wanted.size) {
    next(END_OF_FILE)
    for (let i = 0; i < BLOCK; i++) {
      leave()
      enter(0)
    }
  }
  return hashes
}

/** Lives as long as the writing of one report: no two of its findings have one fingerprint. */
export class Fingerprints {
  readonly #seen = new Map<string, number>()

  constructor(readonly options: PathOptions) {}

  /** Survives every edit but to the object's name, the rule's id and the field's place. */
  of({ object, location, rule, path }: Finding): string {
    const identity = object ? [object.kind, object.namespace ?? '', object.name] : [repositoryPath(location.file.path, this.options)]
    const hash = stableHash([...identity, rule, path])
    const occurrence = (this.#seen.get(hash) ?? 0) + 1
    this.#seen.set(hash, occurrence)
    return `${hash}:${occurrence}`
  }
}

/** FNV-1a, 64 bits, over UTF-16 units, of a list of strings. */
export function stableHash(parts: readonly string[]): string {
  let hash = 0xcbf29ce484222325n
  const text = JSON.stringify(parts)
  for (let i = 0; i < text.length; i++) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0')
}

/** hash × 37 + entering − leaving × 37^100, modulo 2^64. */
function shift(hash: Long, entering: number, leaving: number): void {
  const low = hash.low * BASE + entering - leaving * LEAVING.low
  const carry = Math.floor(low / HALF)
  hash.low = low - carry * HALF
  const high = hash.high * BASE + carry - leaving * LEAVING.high
  hash.high = high - Math.floor(high / HALF) * HALF
}

function power(base: number, exponent: number): Long {
  const result: Long = { high: 0, low: 1 }
  for (let i = 0; i < exponent; i++) {
    const low = result.low * base
    const carry = Math.floor(low / HALF)
    result.low = low - carry * HALF
    result.high = (result.high * base + carry) % HALF
  }
  return result
}

/** Without leading zeros. */
function hex({ high, low }: Long): string {
  return high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, '0')
}
