/**
 * CEL's values. null, booleans and strings are JavaScript's. An int is a number, or a bigint where it is beyond the safe integers; therefore
 * a double is a Double. A list is an array, and an object of a manifest is a map as it stands: a property that is undefined is absent.
 */
import { listOf, mapOf, optionalOf, Type, types } from './types.ts'
import { work, workOnText } from './work.ts'

export type Value =
  | null
  | boolean
  | string
  | Int
  | Double
  | Uint
  | Uint8Array
  | Duration
  | Timestamp
  | Optional
  | Type
  | Opaque
  | readonly Value[]
  | MapValue
  | PlainObject

/** In number where it is safe there, else in bigint; never one value in both. */
export type Int = number | bigint

/** An object as it is decoded from YAML or JSON. */
export interface PlainObject {
  readonly [key: string]: Value | undefined
}

/** Why an expression has no value; it is handed on as a value is, because `||` and `&&` may not need it. */
export class CelError {
  constructor(readonly message: string) {}
}

export type Result = Value | CelError

export class Double {
  constructor(readonly value: number) {}
}

export class Uint {
  constructor(readonly value: bigint) {}
}

export class Duration {
  constructor(readonly nanoseconds: bigint) {}
}

export class Timestamp {
  constructor(
    /** Since 1970. */
    readonly seconds: number,
    readonly nanoseconds: number,
    /** The zone that it was written in, in minutes east of Greenwich. */
    readonly offset = 0,
  ) {}
}

export class Optional {
  static readonly none = new Optional(undefined)

  constructor(readonly value: Value | undefined) {}
}

/** A value that only functions look into: a quantity, an IP address. */
export abstract class Opaque {
  abstract readonly type: Type
  /** Undefined where the other is of another type. */
  abstract equals(other: Value): boolean | undefined
  /** As `%v` prints it in an error. */
  abstract toString(): string
  /** What it counts for in the costs of functions; undefined: 1. */
  get size(): number | undefined {
    return undefined
  }
}

/** A struct with fields that are known by name: a message of protobuf. */
export abstract class Message extends Opaque {
  abstract get(field: Value): Result | undefined
  /** Whether it is set to something. */
  abstract has(field: Value): boolean | CelError
}

/** A map whose entries are not an object's properties. */
export abstract class MapValue {
  /** Undefined where there is no such key. */
  abstract find(key: Value): Result | undefined
  /** An error where the value is evaluated when it is asked for, and there is none. */
  abstract has(key: Value): boolean | CelError
  abstract keys(): readonly Value[]
  abstract get size(): number
}

/** A map with keys of any type; 1 and 1u are two keys in it, though either finds the other's value where that is missing. */
export class Entries extends MapValue {
  readonly #entries = new Map<unknown, readonly [Value, Value]>()

  override find(key: Value): Value | undefined {
    const entry = this.#entries.get(identity(key))
    if (entry) return entry[1]
    for (const twin of numericTwins(key)) {
      const found = this.#entries.get(identity(twin))
      if (found) return found[1]
    }
    return undefined
  }

  override has(key: Value): boolean {
    return this.find(key) !== undefined
  }

  override keys(): readonly Value[] {
    return Array.from(this.#entries.values(), ([key]) => key)
  }

  override get size(): number {
    return this.#entries.size
  }

  set(key: Value, value: Value): this {
    this.#entries.set(identity(key), [key, value])
    return this
  }

  delete(key: Value): void {
    this.#entries.delete(identity(key))
  }
}

/** What is the same for two keys only where they are the same key. */
function identity(key: Value): unknown {
  if (typeof key === 'string') return `s${key}`
  if (key instanceof Uint) return `u${key.value}`
  if (key instanceof Double) return `d${key.value}`
  if (key instanceof Uint8Array) return `b${Array.from(key).join()}`
  return key
}

/** The same number in the other types of numbers, in the order in which they are looked up. */
function numericTwins(key: Value): readonly Value[] {
  if (key instanceof Double) {
    if (!Number.isInteger(key.value)) return []
    const whole = BigInt(key.value)
    return [...(fitsInt(whole) ? [intOf(whole)] : []), ...(fitsUint(whole) ? [new Uint(whole)] : [])]
  }
  if (typeof key === 'number' || typeof key === 'bigint') return key >= 0 ? [new Uint(BigInt(key))] : []
  if (key instanceof Uint) return fitsInt(key.value) ? [intOf(key.value)] : []
  return []
}

const mostInt = 2n ** 63n - 1n
const leastInt = -(2n ** 63n)
const mostUint = 2n ** 64n - 1n

export function fitsInt(value: bigint): boolean {
  return value >= leastInt && value <= mostInt
}

export function fitsUint(value: bigint): boolean {
  return value >= 0n && value <= mostUint
}

/** A bigint in the range of int64 as an int. */
export function intOf(value: bigint): Int {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}

export function isInt(value: Result): value is Int {
  return typeof value === 'number' || typeof value === 'bigint'
}

export function isList(value: Result): value is readonly Value[] {
  return Array.isArray(value)
}

/** Whether it is a map, of whichever representation. */
export function isMap(value: Result): value is MapValue | PlainObject {
  return value instanceof MapValue || isPlainObject(value)
}

export function isPlainObject(value: Result): value is PlainObject {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** Undefined where there is no such key. */
export function findIn(map: MapValue | PlainObject, key: Value): Result | undefined {
  if (map instanceof MapValue) return map.find(key)
  return typeof key === 'string' && Object.hasOwn(map, key) ? map[key] : undefined
}

export function hasKey(map: MapValue | PlainObject, key: Value): boolean | CelError {
  if (map instanceof MapValue) return map.has(key)
  return typeof key === 'string' && Object.hasOwn(map, key) && map[key] !== undefined
}

export function keysOf(map: MapValue | PlainObject): readonly Value[] {
  if (map instanceof MapValue) return map.keys()
  return Object.keys(map).filter(key => map[key] !== undefined)
}

/** The characters of a string, the bytes of bytes, the items of a list, the entries of a map; undefined: it has no size. */
export function sizeOf(value: Result): number | undefined {
  if (typeof value === 'string') return codePoints(value)
  if (isList(value)) return value.length
  if (value instanceof Uint8Array) return value.length
  if (value instanceof MapValue) return value.size
  if (value instanceof Opaque) return value.size
  return isPlainObject(value) ? keysOf(value).length : undefined
}

function codePoints(text: string): number {
  workOnText(text.length)
  let count = text.length
  for (let index = 0; index < text.length - 1; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 0xd800 || unit > 0xdbff) continue
    const next = text.charCodeAt(index + 1)
    if (next < 0xdc00 || next > 0xdfff) continue
    count--
    index++
  }
  return count
}

const listType = listOf(types.dyn)
const mapType = mapOf(types.dyn, types.dyn)
const optionalType = new Type('opaque', optionalOf(types.dyn).name)

/** What `type()` answers. */
export function typeOf(value: Value): Type {
  switch (typeof value) {
    case 'boolean':
      return types.bool
    case 'string':
      return types.string
    case 'number':
    case 'bigint':
      return types.int
    default:
  }
  if (value === null) return types.null
  if (isList(value)) return listType
  if (value instanceof Double) return types.double
  if (value instanceof Uint) return types.uint
  if (value instanceof Uint8Array) return types.bytes
  if (value instanceof Duration) return types.duration
  if (value instanceof Timestamp) return types.timestamp
  if (value instanceof Optional) return optionalType
  if (value instanceof Type) return types.type
  if (value instanceof Opaque) return value.type
  return mapType
}

export function equals(a: Value, b: Value): boolean {
  return equalsOrNot(a, b) === true
}

/** Undefined: values of Kubernetes' own types are not comparable with others; the comparison is an error then. */
export function equalsOrNot(a: Value, b: Value): boolean | undefined {
  // An object need not be equal to itself: NaN is not.
  if (a === b && typeof a !== 'object') return true
  if (a === null || b === null) return a === b
  switch (typeof a) {
    case 'string':
    case 'boolean':
      return false
    case 'number':
    case 'bigint':
      return b instanceof Double || b instanceof Uint ? compareNumbers(a, b) === 0 : false
    default:
  }
  if (a instanceof Double || a instanceof Uint) return isNumber(b) && compareNumbers(a, b) === 0
  if (isList(a)) {
    if (!isList(b) || a.length !== b.length) return false
    work(a.length)
    return a.every((item, index) => equalsOrNot(item, b[index]!) !== false)
  }
  if (a instanceof Uint8Array) return b instanceof Uint8Array && compareBytes(a, b) === 0
  if (a instanceof Duration) return b instanceof Duration && a.nanoseconds === b.nanoseconds
  if (a instanceof Timestamp) return b instanceof Timestamp && compareTimestamps(a, b) === 0
  if (a instanceof Optional) return b instanceof Optional && optionalsEqual(a, b)
  if (a instanceof Type) return b instanceof Type && a.kind === b.kind && a.name === b.name
  if (a instanceof Opaque) return a.equals(b)
  return isMap(b) && mapsEqual(a, b)
}

function optionalsEqual(a: Optional, b: Optional): boolean | undefined {
  if (a.value === undefined || b.value === undefined) return a.value === b.value
  return equalsOrNot(a.value, b.value)
}

function mapsEqual(a: MapValue | PlainObject, b: MapValue | PlainObject): boolean {
  const keys = keysOf(a)
  if (keys.length !== sizeOf(b)) return false
  work(keys.length)
  return keys.every(key => {
    const other = findIn(b, key)
    const own = findIn(a, key)
    if (other === undefined || own === undefined) return false
    return other instanceof CelError || own instanceof CelError || equalsOrNot(own, other) !== false
  })
}

export function isNumber(value: Value): value is Int | Double | Uint {
  return isInt(value) || value instanceof Double || value instanceof Uint
}

/** NaN where a double is none. */
export function compareNumbers(a: Int | Double | Uint, b: Int | Double | Uint): number {
  if (a instanceof Double) return b instanceof Double ? order(a.value, b.value) : compareToWhole(a.value, wholeOf(b))
  if (b instanceof Double) return -compareToWhole(b.value, wholeOf(a))
  return order(wholeOf(a), wholeOf(b))
}

/** As cel-go does: within the range of the integers, the integer is rounded to a double. */
function compareToWhole(double: number, whole: Int): number {
  return Number.isNaN(double) ? Number.NaN : order(double, Number(whole))
}

function wholeOf(value: Int | Uint): Int {
  return value instanceof Uint ? value.value : value
}

function order<T extends number | bigint>(a: T, b: T): number {
  if (a < b) return -1
  if (a > b) return 1
  return a == b ? 0 : Number.NaN
}

export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index++) {
    if (a[index] !== b[index]) return a[index]! < b[index]! ? -1 : 1
  }
  return order(a.length, b.length)
}

export function compareTimestamps(a: Timestamp, b: Timestamp): number {
  return order(a.seconds, b.seconds) || order(a.nanoseconds, b.nanoseconds)
}

/** Go orders strings by their UTF-8, which is the order of their code points. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index++) {
    const [x, y] = [a.charCodeAt(index), b.charCodeAt(index)]
    if (x === y) continue
    // A surrogate stands for a character beyond all that are one unit.
    const [xIsSurrogate, yIsSurrogate] = [x >= 0xd800 && x <= 0xdfff, y >= 0xd800 && y <= 0xdfff]
    if (xIsSurrogate !== yIsSurrogate) return xIsSurrogate ? 1 : -1
    return x < y ? -1 : 1
  }
  return order(a.length, b.length)
}

/** Undefined: the two have no order. */
export function compare(a: Value, b: Value): number | CelError | undefined {
  if (isNumber(a)) {
    if (!isNumber(b)) return a instanceof Double && Number.isNaN(a.value) ? unordered : undefined
    const result = compareNumbers(a, b)
    return Number.isNaN(result) ? unordered : result
  }
  if (typeof a === 'string') return typeof b === 'string' ? compareStrings(a, b) : undefined
  if (typeof a === 'boolean') return typeof b === 'boolean' ? Number(a) - Number(b) : undefined
  if (a instanceof Uint8Array) return b instanceof Uint8Array ? compareBytes(a, b) : undefined
  if (a instanceof Duration) return b instanceof Duration ? order(a.nanoseconds, b.nanoseconds) : undefined
  if (a instanceof Timestamp) return b instanceof Timestamp ? compareTimestamps(a, b) : undefined
  return undefined
}

const unordered = new CelError('NaN values cannot be ordered')

/** Whether optional.ofNonZeroValue() takes it for nothing. */
export function isZero(value: Value): boolean {
  if (value === null || value === false || value === '' || value === 0) return true
  if (value instanceof Double) return value.value === 0
  if (value instanceof Uint) return value.value === 0n
  if (value instanceof Duration) return value.nanoseconds === 0n
  if (value instanceof Timestamp) return value.seconds === -62_135_596_800 && value.nanoseconds === 0
  return isList(value) || value instanceof Uint8Array || isMap(value) ? sizeOf(value) === 0 : false
}
