/** CEL values as vectors write them: {t: type, v: value}. */
import { fromJSON, isProtoMessage, toJSON } from './messages.ts'
import { Format } from '../../src/policy/cel/library/format.ts'
import { CIDR, IP } from '../../src/policy/cel/library/ip.ts'
import { Quantity } from '../../src/policy/cel/library/quantity.ts'
import { Semver } from '../../src/policy/cel/library/semver.ts'
import { URL } from '../../src/policy/cel/library/urls.ts'
import { formatDouble, formatTimestamp, parseTimestamp } from '../../src/policy/cel/text.ts'
import { Type } from '../../src/policy/cel/types.ts'
import {
  CelError,
  Double,
  Duration,
  Entries,
  findIn,
  intOf,
  isInt,
  isList,
  isMap,
  keysOf,
  Opaque,
  Optional,
  type Result,
  Timestamp,
  Uint,
  type Value,
} from '../../src/policy/cel/values.ts'

export interface TypedValue {
  readonly t: string
  readonly v?: unknown
}

export function decode({ t, v }: TypedValue): Value {
  switch (t) {
    case 'null':
      return null
    case 'bool':
    case 'string':
      return v as Value
    case 'int':
      return intOf(BigInt(v as string))
    case 'uint':
      return new Uint(BigInt(v as string))
    case 'double':
      return new Double(Number(v))
    case 'bytes':
      return Uint8Array.from(Buffer.from((v as string | undefined) ?? '', 'base64'))
    case 'duration':
      return new Duration(BigInt(v as string))
    case 'timestamp':
      return parseTimestamp(v as string)!
    case 'list':
      return (v as TypedValue[]).map(decode)
    case 'map': {
      const entries = new Entries()
      for (const [key, value] of v as [TypedValue, TypedValue][]) entries.set(decode(key), decode(value))
      return entries
    }
    case 'optional':
      return v === undefined ? Optional.none : new Optional(decode(v as TypedValue))
    default:
      if (t.startsWith('message:')) return fromJSON(t.slice('message:'.length), v as Record<string, unknown>)
      throw new Error(`no value of type ${t} is known`)
  }
}

const opaque: readonly (readonly [new (...args: never[]) => Opaque, string])[] = [
  [Quantity, 'quantity'],
  [URL, 'url'],
  [IP, 'ip'],
  [CIDR, 'cidr'],
  [Semver, 'semver'],
  [Format, 'format'],
]

export function encode(value: Result): TypedValue {
  if (value === null) return { t: 'null' }
  if (value instanceof CelError) return { t: 'error', v: value.message }
  if (typeof value === 'boolean') return { t: 'bool', v: value }
  if (typeof value === 'string') return { t: 'string', v: value }
  if (isInt(value)) return { t: 'int', v: String(value) }
  if (value instanceof Uint) return { t: 'uint', v: String(value.value) }
  if (value instanceof Double) return { t: 'double', v: doubleText(value.value) }
  if (value instanceof Uint8Array) return { t: 'bytes', v: Buffer.from(value).toString('base64') }
  if (value instanceof Duration) return { t: 'duration', v: String(value.nanoseconds) }
  if (value instanceof Timestamp) return { t: 'timestamp', v: formatTimestamp(new Timestamp(value.seconds, value.nanoseconds)) }
  if (value instanceof Optional) return value.value === undefined ? { t: 'optional' } : { t: 'optional', v: encode(value.value) }
  if (value instanceof Type) return { t: 'type', v: value.name }
  if (isProtoMessage(value)) return { t: `message:${value.name}`, v: toJSON(value) }
  // Kubernetes' own are printed by the name of their type where they are pointers.
  if (value instanceof Quantity && value.isReckoned) return { t: value.type.name, v: value.toString() }
  if (value instanceof Opaque) return { t: opaque.find(([of]) => value instanceof of)?.[1] ?? value.type.name, v: value.toString() }
  if (isList(value)) return { t: 'list', v: value.map(encode) }
  if (!isMap(value)) throw new Error('no value')
  const entries = keysOf(value).map(key => [encode(key), encode(findIn(value, key)!)] as const)
  return { t: 'map', v: entries.sort(([a], [b]) => (goText(a) < goText(b) ? -1 : 1)) }
}

function doubleText(value: number): string {
  if (Number.isFinite(value)) return formatDouble(value)
  return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity'
}

/** As Go prints the struct, by which vectors are sorted. */
function goText({ t, v }: TypedValue): string {
  return `{${t} ${String(v)}}`
}

function sortKeys(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(sortKeys)
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(
    Object.entries(json)
      .map(([key, value]) => [key, sortKeys(value)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** Entries of maps in one order, whatever it was. */
export function normalize(value: TypedValue): TypedValue {
  if (value.t.startsWith('message:')) return { t: value.t, v: sortKeys(value.v) }
  if (value.t === 'list') return { t: 'list', v: (value.v as TypedValue[]).map(normalize) }
  if (value.t === 'optional') return value.v === undefined ? value : { t: 'optional', v: normalize(value.v as TypedValue) }
  if (value.t !== 'map') return value
  const entries = (value.v as [TypedValue, TypedValue][]).map(([key, item]) => [normalize(key), normalize(item)] as const)
  return { t: 'map', v: entries.sort(([a], [b]) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) }
}
