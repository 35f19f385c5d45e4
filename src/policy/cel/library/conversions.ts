/** size(), type() and the conversions between types (github.com/google/cel-go common/types). */
import { display } from '../display.ts'
import { type FunctionDeclaration, method, noSuchOverload, overload, traversalCost } from '../functions.ts'
import {
  formatDouble,
  formatDuration,
  formatTimestamp,
  isTimestamp,
  parseDouble,
  parseDuration,
  parseInt64,
  parseTimestamp,
  parseUint64,
} from '../text.ts'
import { listOf, mapOf, param, type Type, types, typeOfType } from '../types.ts'
import {
  CelError,
  Double,
  type Duration,
  fitsInt,
  fitsUint,
  type Int,
  intOf,
  Opaque,
  type Result,
  sizeOf,
  Timestamp,
  typeOf,
  Uint,
  type Value,
} from '../values.ts'

const { bool, bytes, double, duration, dyn, int, string, timestamp, uint } = types
const a = param('A')
const b = param('B')

const intOverflow = new CelError('integer overflow')
const uintOverflow = new CelError('unsigned integer overflow')
const timestampOverflow = new CelError('timestamp overflow')

function same(value: Value): Result {
  return value
}

function fromString<T>(read: (text: string) => T | undefined, to: Type): (text: string) => T | CelError {
  return text => read(text) ?? new CelError(`type conversion error from 'string' to '${to.name}'`)
}

function parseBool(text: string): boolean | undefined {
  if (['1', 't', 'T', 'true', 'TRUE', 'True'].includes(text)) return true
  return ['0', 'f', 'F', 'false', 'FALSE', 'False'].includes(text) ? false : undefined
}

function timestampOf(text: string): Result {
  const time = parseTimestamp(text)
  if (!time) return new CelError(`type conversion error from 'string' to '${timestamp.name}'`)
  return isTimestamp(time.seconds) ? time : timestampOverflow
}

function doubleToInt({ value }: Double): Result {
  if (!(value > -(2 ** 63) && value < 2 ** 63)) return intOverflow
  return Number.isSafeInteger(Math.trunc(value)) ? Math.trunc(value) + 0 : intOf(BigInt(Math.trunc(value)))
}

function doubleToUint({ value }: Double): Result {
  return value >= 0 && value < 2 ** 64 ? new Uint(BigInt(Math.trunc(value))) : uintOverflow
}

function bytesToString(value: Uint8Array): Result {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(value)
  } catch {
    return new CelError('invalid UTF-8 in bytes, cannot convert to string')
  }
}

/** A value as string() gives it; undefined: its type has no conversion. */
export function toText(value: Value): Result | undefined {
  if (typeof value === 'string') return value
  switch (typeOf(value).kind) {
    case 'bool':
    case 'int':
      return display(value)
    case 'uint':
      return String((value as Uint).value)
    case 'double':
      return formatDouble((value as Double).value)
    case 'bytes':
      return bytesToString(value as Uint8Array)
    case 'duration':
      return formatDuration(value as Duration)
    case 'timestamp':
      return formatTimestamp(value as Timestamp)
    case 'type':
      return (value as Type).name
    default:
      return value instanceof Opaque ? value.toString() : undefined
  }
}

function hasSize(value: Value): boolean {
  return !(value instanceof Opaque) && sizeOf(value) !== undefined
}

export const conversions: readonly FunctionDeclaration[] = [
  {
    name: 'size',
    overloads: [
      overload('size_bytes', [bytes], int),
      method('bytes_size', [bytes], int),
      overload('size_list', [listOf(a)], int),
      method('list_size', [listOf(a)], int),
      overload('size_map', [mapOf(a, b)], int),
      method('map_size', [mapOf(a, b)], int),
      overload('size_string', [string], int),
      method('string_size', [string], int),
    ],
    singleton: (value: Value): Result => sizeOf(value) ?? noSuchOverload(),
    takes: hasSize,
  },
  { name: 'type', overloads: [overload('type', [a], typeOfType(a))], singleton: (value: Value): Result => typeOf(value) },
  {
    name: 'bool',
    overloads: [overload('bool_to_bool', [bool], bool, same), overload('string_to_bool', [string], bool, fromString(parseBool, bool))],
  },
  {
    name: 'bytes',
    overloads: [
      overload('bytes_to_bytes', [bytes], bytes, same),
      overload('string_to_bytes', [string], bytes, (text: string): Result => new TextEncoder().encode(text), {
        cost: ([text]) => traversalCost(text!),
      }),
    ],
  },
  {
    name: 'double',
    overloads: [
      overload('double_to_double', [double], double, same),
      overload('int64_to_double', [int], double, (value: Int): Result => new Double(Number(value))),
      overload('string_to_double', [string], double, (text: string): Result => {
        const value = fromString(parseDouble, double)(text)
        return value instanceof CelError ? value : new Double(value)
      }),
      overload('uint64_to_double', [uint], double, ({ value }: Uint): Result => new Double(Number(value))),
    ],
  },
  {
    name: 'duration',
    overloads: [
      overload('duration_to_duration', [duration], duration, same),
      overload('string_to_duration', [string], duration, fromString(parseDuration, duration)),
    ],
  },
  { name: 'dyn', overloads: [overload('to_dyn', [a], dyn)], singleton: same },
  {
    name: 'int',
    overloads: [
      overload('int64_to_int64', [int], int, same),
      overload('double_to_int64', [double], int, doubleToInt),
      overload('duration_to_int64', [duration], int, ({ nanoseconds }: Duration): Result => intOf(nanoseconds)),
      overload('string_to_int64', [string], int, fromString(parseInt64, int)),
      overload('timestamp_to_int64', [timestamp], int, ({ seconds }: Timestamp): Result => seconds),
      overload('uint64_to_int64', [uint], int, ({ value }: Uint): Result => (fitsInt(value) ? intOf(value) : intOverflow)),
    ],
  },
  {
    name: 'string',
    overloads: [
      overload('string_to_string', [string], string, same),
      overload('bool_to_string', [bool], string, toText as (value: Value) => Result),
      overload('bytes_to_string', [bytes], string, bytesToString, { cost: ([value]) => traversalCost(value!) }),
      overload('double_to_string', [double], string, toText as (value: Value) => Result),
      overload('duration_to_string', [duration], string, toText as (value: Value) => Result),
      overload('int64_to_string', [int], string, toText as (value: Value) => Result),
      overload('timestamp_to_string', [timestamp], string, toText as (value: Value) => Result),
      overload('uint64_to_string', [uint], string, toText as (value: Value) => Result),
    ],
  },
  {
    name: 'timestamp',
    overloads: [
      overload('timestamp_to_timestamp', [timestamp], timestamp, same),
      overload(
        'int64_to_timestamp',
        [int],
        timestamp,
        (seconds: Int): Result => (isTimestamp(seconds) ? new Timestamp(Number(seconds), 0) : timestampOverflow),
      ),
      overload('string_to_timestamp', [string], timestamp, timestampOf),
    ],
  },
  {
    name: 'uint',
    overloads: [
      overload('uint64_to_uint64', [uint], uint, same),
      overload('double_to_uint64', [double], uint, doubleToUint),
      overload('int64_to_uint64', [int], uint, (value: Int): Result => (fitsUint(BigInt(value)) ? new Uint(BigInt(value)) : uintOverflow)),
      overload('string_to_uint64', [string], uint, (text: string): Result => {
        const value = fromString(parseUint64, uint)(text)
        return value instanceof CelError ? value : new Uint(value)
      }),
    ],
  },
]

/** Functions whose calls with a constant are evaluated before the first run. */
export const conversionNames: ReadonlySet<string> = new Set(conversions.map(({ name }) => name).filter(name => name !== 'size'))
