/** The messages of the specification's tests: protobuf's well-known types, and TestAllTypes of proto2 and proto3. */
import { display } from '../../src/policy/cel/display.ts'
import type { TypeProvider } from '../../src/policy/cel/provider.ts'
import { formatDouble, formatDuration, formatTimestamp, parseDuration, parseTimestamp } from '../../src/policy/cel/text.ts'
import { listOf, mapOf, nullable, structType, type Type, types } from '../../src/policy/cel/types.ts'
import {
  CelError,
  Double,
  Duration,
  Entries,
  equals,
  findIn,
  intOf,
  isInt,
  isList,
  isMap,
  keysOf,
  Message,
  type Result,
  Timestamp,
  typeOf,
  Uint,
  type Value,
} from '../../src/policy/cel/values.ts'

/** How a field holds its value: a scalar, a wrapper of one, a well-known message, an enum, or a message by its name. */
type Kind = string

interface Field {
  readonly kind: Kind
  readonly shape: 'one' | 'list' | 'map'
  readonly key?: Kind
  readonly oneof?: string
  /** Whether it is known whether it is set to its default. */
  readonly presence: boolean
  readonly default?: Value
}

const scalars: Readonly<Record<string, readonly [Type, Value]>> = {
  int: [types.int, 0],
  uint: [types.uint, new Uint(0n)],
  double: [types.double, new Double(0)],
  bool: [types.bool, false],
  string: [types.string, ''],
  bytes: [types.bytes, new Uint8Array()],
}
const scalarOf: Readonly<Record<string, string>> = {
  int32: 'int',
  int64: 'int',
  sint32: 'int',
  sint64: 'int',
  sfixed32: 'int',
  sfixed64: 'int',
  uint32: 'uint',
  uint64: 'uint',
  fixed32: 'uint',
  fixed64: 'uint',
  float: 'double',
  double: 'double',
  bool: 'bool',
  string: 'string',
  bytes: 'bytes',
}
const wellKnown: Readonly<Record<string, readonly [name: string, Type, unset: Value]>> = {
  any: ['Any', types.any, null],
  duration: ['Duration', types.duration, new Duration(0n)],
  timestamp: ['Timestamp', types.timestamp, new Timestamp(0, 0)],
  struct: ['Struct', mapOf(types.string, types.dyn), new Entries()],
  value: ['Value', types.dyn, null],
  list_value: ['ListValue', listOf(types.dyn), []],
}
const wrappers: Readonly<Record<string, string>> = {
  BoolValue: 'bool',
  BytesValue: 'bytes',
  DoubleValue: 'double',
  FloatValue: 'float',
  Int32Value: 'int32',
  Int64Value: 'int64',
  StringValue: 'string',
  UInt32Value: 'uint32',
  UInt64Value: 'uint64',
}
const keywords = 'as break const continue else for function if import let loop package namespace return var void while in'.split(' ')
const enums: Readonly<Record<string, readonly string[]>> = {
  'TestAllTypes.NestedEnum': ['FOO', 'BAR', 'BAZ'],
  GlobalEnum: ['GOO', 'GAR', 'GAZ'],
}
const packages = ['cel.expr.conformance.proto2', 'cel.expr.conformance.proto3']
const defaults: Readonly<Record<string, Value>> = {
  single_int32: -32,
  single_int64: -64,
  single_uint32: new Uint(32n),
  single_uint64: new Uint(64n),
  single_float: new Double(3),
  single_double: new Double(6.4),
  single_bool: true,
  single_string: 'empty',
  single_bytes: new TextEncoder().encode('none'),
  single_nested_enum: 1,
}

const simple: Readonly<Record<string, Readonly<Record<string, Field>>>> = {
  NestedTestAllTypes: { child: one('NestedTestAllTypes'), payload: one('TestAllTypes') },
  'TestAllTypes.NestedMessage': { bb: { ...one('int32'), presence: false } },
  'google.protobuf.FieldMask': { paths: { kind: 'string', shape: 'list', presence: false } },
  'google.protobuf.Empty': {},
}

function one(kind: Kind): Field {
  return { kind, shape: 'one', presence: true }
}

/** The field of a message by its full name; what TestAllTypes has follows from the field's name. */
function fieldOf(message: string, name: string): Field | undefined {
  const [pack, local] = split(message)
  if (local !== 'TestAllTypes') {
    const fields = simple[local] ?? simple[message]
    const field = fields && Object.hasOwn(fields, name) ? fields[name] : undefined
    return field && pack.endsWith('proto2') ? { ...field, presence: true } : field
  }
  const isProto2 = pack.endsWith('proto2')
  const presence = isProto2 || /^(?:optional_|oneof_|single_nested_)/.test(name)
  const found = testField(name, isProto2)
  return (
    found && {
      presence: presence || isMessage(found.kind),
      ...found,
      ...(isProto2 && name in defaults ? { default: defaults[name]! } : {}),
    }
  )
}

function testField(name: string, isProto2: boolean): Omit<Field, 'presence'> | undefined {
  if (keywords.includes(name) || name === 'optional_bool') return { kind: 'bool', shape: 'one' }
  const extension = isProto2 ? extensions[name] : undefined
  if (extension) return extension
  const special = specials[name]
  if (special) return { kind: special, shape: 'one', ...(name.startsWith('oneof_') ? { oneof: 'kind' } : {}) }
  const [, shape, rest = ''] = /^(single|standalone|repeated|map)_(.+)$/.exec(name) ?? []
  if (shape === 'map') {
    const [, key = '', value = ''] = /^([a-z0-9]+)_(.+)$/.exec(rest) ?? []
    const kind = kindOf(value)
    return kind && scalarOf[key] ? { kind, shape: 'map', key } : undefined
  }
  const kind = shape === undefined ? undefined : kindOf(rest)
  if (!kind) return undefined
  return { kind, shape: shape === 'repeated' ? 'list' : 'one', ...(name.startsWith('single_nested_') ? { oneof: 'nested_type' } : {}) }
}

const specials: Readonly<Record<string, Kind>> = {
  optional_string: 'string',
  list_value: 'list_value',
  null_value: 'null_value',
  optional_null_value: 'null_value',
  field_mask: 'google.protobuf.FieldMask',
  empty: 'google.protobuf.Empty',
  oneof_type: 'NestedTestAllTypes',
  oneof_msg: 'TestAllTypes.NestedMessage',
  oneof_bool: 'bool',
}
const scoped = 'cel.expr.conformance.proto2.Proto2ExtensionScopedMessage'
const extensions: Readonly<Record<string, Omit<Field, 'presence'>>> = {
  'cel.expr.conformance.proto2.int32_ext': { kind: 'int32', shape: 'one' },
  'cel.expr.conformance.proto2.nested_ext': { kind: 'TestAllTypes', shape: 'one' },
  'cel.expr.conformance.proto2.test_all_types_ext': { kind: 'TestAllTypes', shape: 'one' },
  'cel.expr.conformance.proto2.nested_enum_ext': { kind: 'enum', shape: 'one' },
  'cel.expr.conformance.proto2.repeated_test_all_types': { kind: 'TestAllTypes', shape: 'list' },
  [`${scoped}.int64_ext`]: { kind: 'int64', shape: 'one' },
  [`${scoped}.message_scoped_nested_ext`]: { kind: 'TestAllTypes', shape: 'one' },
  [`${scoped}.nested_enum_ext`]: { kind: 'enum', shape: 'one' },
  [`${scoped}.message_scoped_repeated_test_all_types`]: { kind: 'TestAllTypes', shape: 'list' },
}

function kindOf(name: string): Kind | undefined {
  if (name === 'enum' || name === 'nested_enum') return 'enum'
  if (name === 'message' || name === 'nested_message' || name === 'lazy_message') return 'TestAllTypes.NestedMessage'
  if (name === 'nested_type') return 'NestedTestAllTypes'
  if (name === 'string_piece' || name === 'cord') return 'string'
  return scalarOf[name] || wellKnown[name] || name === 'null_value' || name.endsWith('_wrapper') ? name : undefined
}

function isMessage(kind: Kind): boolean {
  return /^[A-Z]|[.]/.test(kind) || wellKnown[kind] !== undefined || isWrapper(kind)
}

function isWrapper(kind: Kind): boolean {
  return kind.endsWith('_wrapper')
}

function split(message: string): [pack: string, local: string] {
  const pack = packages.find(candidate => message.startsWith(`${candidate}.`)) ?? ''
  return [pack, pack === '' ? message : message.slice(pack.length + 1)]
}

function fullName(kind: Kind, message: string): string {
  return kind.startsWith('google.') ? kind : `${split(message)[0]}.${kind}`
}

function typeOfKind(kind: Kind, message: string): Type {
  if (kind === 'enum') return types.int
  if (kind === 'null_value') return types.null
  if (isWrapper(kind)) return nullable(scalars[scalarOf[kind.slice(0, -8)]!]![0])
  return wellKnown[kind]?.[1] ?? (scalarOf[kind] ? scalars[scalarOf[kind]]![0] : structType(fullName(kind, message)))
}

class ProtoMessage extends Message {
  override readonly type: Type

  constructor(
    readonly name: string,
    readonly fields: ReadonlyMap<string, Value>,
  ) {
    super()
    this.type = structType(name)
  }

  override get(field: Value): Result | undefined {
    const declared = typeof field === 'string' ? fieldOf(this.name, field) : undefined
    if (!declared) return new CelError(`no such field '${display(field)}'`)
    return this.fields.get(field as string) ?? unset(declared, this.name)
  }

  override has(field: Value): boolean | CelError {
    const declared = typeof field === 'string' ? fieldOf(this.name, field) : undefined
    if (!declared) return new CelError(`no such field '${display(field)}'`)
    return this.fields.has(field as string)
  }

  override equals(other: Value): boolean | undefined {
    if (!(other instanceof ProtoMessage) || other.name !== this.name || other.fields.size !== this.fields.size) return false
    return [...this.fields].every(([name, value]) => {
      const theirs = other.fields.get(name)
      return theirs !== undefined && equals(value, theirs)
    })
  }

  override toString(): string {
    return JSON.stringify(toJSON(this))
  }
}

function unset({ kind, shape, default: preset }: Field, message: string): Value {
  if (shape === 'list') return []
  if (shape === 'map') return new Entries()
  if (preset !== undefined) return preset
  if (kind === 'enum') return 0
  if (kind === 'null_value' || isWrapper(kind)) return null
  if (wellKnown[kind]) return wellKnown[kind][2]
  return scalarOf[kind] ? scalars[scalarOf[kind]]![1] : new ProtoMessage(fullName(kind, message), new Map())
}

/** What a field of the kind holds of a value. */
function convert(kind: Kind, value: Value): Result {
  if (kind === 'int32' || kind === 'sint32' || kind === 'sfixed32' || kind === 'enum') {
    return isInt(value) && (value > 2147483647 || value < -2147483648) ? new CelError('integer overflow') : value
  }
  if (kind === 'uint32' || kind === 'fixed32')
    return value instanceof Uint && value.value > 0xffffffffn ? new CelError('unsigned integer overflow') : value
  if (kind === 'float') return value instanceof Double ? new Double(Math.fround(value.value)) : value
  if (isWrapper(kind)) return convert(kind.slice(0, -8), value)
  if (kind === 'value' || kind === 'struct' || kind === 'list_value') return jsonOf(value)
  return value
}

/** A value in JSON's types. */
function jsonOf(value: Value): Result {
  if (isInt(value)) return Number.isSafeInteger(Number(value)) ? new Double(Number(value)) : String(value)
  if (value instanceof Uint) return value.value <= 2n ** 53n - 1n ? new Double(Number(value.value)) : String(value.value)
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (value instanceof Duration) return formatDuration(value)
  if (value instanceof Timestamp) return formatTimestamp(value)
  if (isList(value)) return value.map(item => jsonOf(item) as Value)
  if (value instanceof ProtoMessage) {
    const json = toJSON(value)
    return typeof json === 'string' ? json : new Entries()
  }
  if (!isMap(value)) return value
  const entries = new Entries()
  for (const key of keysOf(value)) {
    if (typeof key !== 'string') return new CelError(`unsupported type conversion from '${typeOf(key).name}' to string`)
    const item = jsonOf(findIn(value, key) as Value)
    if (item instanceof CelError) return item
    entries.set(key, item)
  }
  return entries
}

function construct(name: string, fields: ReadonlyMap<string, Value>): Result {
  const short = /^google\.protobuf\.(\w+)$/.exec(name)?.[1]
  const wrapped = short === undefined ? undefined : wrappers[short]
  if (wrapped) return convert(wrapped, fields.get('value') ?? scalars[scalarOf[wrapped]!]![1])
  if (short === 'Any' && fields.size === 0) return new CelError('unsupported conversion to ref.Val: (*dynamicpb.Message)')
  if (short === 'Value') return jsonOf([...fields.values()][0] ?? null)
  if (short === 'ListValue') return jsonOf(fields.get('values') ?? [])
  if (short === 'Struct') return jsonOf(fields.get('fields') ?? new Entries())
  if (short === 'Duration')
    return new Duration(BigInt((fields.get('seconds') ?? 0) as number) * 1_000_000_000n + BigInt((fields.get('nanos') ?? 0) as number))
  if (short === 'Timestamp') return new Timestamp(Number(fields.get('seconds') ?? 0), Number(fields.get('nanos') ?? 0))
  const set = new Map<string, Value>()
  for (const [field, value] of fields) {
    const declared = fieldOf(name, field)
    if (!declared) return new CelError(`no such field '${field}'`)
    const converted = hold(declared, value, `${name}.${field}`)
    if (converted instanceof CelError) return converted
    if (declared.oneof !== undefined) for (const other of set.keys()) if (fieldOf(name, other)?.oneof === declared.oneof) set.delete(other)
    if (converted !== undefined) set.set(field, converted)
  }
  return new ProtoMessage(name, set)
}

/** Undefined: it is as if it were not set. */
function hold(field: Field, value: Value, name: string): Result | undefined {
  const { kind, shape, presence } = field
  if (shape !== 'one') {
    if (value === null) return new CelError(`unsupported field type for ${name}: null_type`)
    const items = isList(value) ? value : isMap(value) ? keysOf(value).map(key => findIn(value, key) as Value) : []
    if (items.length === 0) return undefined
    if (isList(value)) return value.map(item => convert(kind, item) as Value)
    const entries = new Entries()
    for (const key of isMap(value) ? keysOf(value) : []) entries.set(key, convert(kind, findIn(value as Entries, key) as Value) as Value)
    return entries
  }
  if (value === null && kind !== 'value' && kind !== 'null_value' && kind !== 'any') {
    if (kind !== 'struct' && kind !== 'list_value' && isMessage(kind)) return undefined
    const target = kind === 'struct' ? '*structpb.Struct' : kind === 'list_value' ? '*structpb.ListValue' : kind
    return new CelError(`field type conversion error for ${name} value type: type conversion error from 'null_type' to '${target}'`)
  }
  const converted = convert(kind, value)
  if (converted instanceof CelError) return new CelError(`field type conversion error for ${name} value type: ${converted.message}`)
  if (!presence && isZeroOf(kind, converted)) return undefined
  return kind === 'null_value' && !presence ? undefined : converted
}

function isZeroOf(kind: Kind, value: Value): boolean {
  const zero = kind === 'enum' ? 0 : scalarOf[kind] ? scalars[scalarOf[kind]]![1] : undefined
  return zero !== undefined && equals(zero, value) && !(value instanceof Double && Object.is(value.value, -0))
}

/** A message as protojson prints it. */
export function toJSON(message: ProtoMessage): unknown {
  if (message.name === 'google.protobuf.FieldMask') return ((message.fields.get('paths') ?? []) as string[]).join(',')
  const entries = [...message.fields].map(([name, value]) => {
    const { kind } = fieldOf(message.name, name)!
    const json = isList(value)
      ? value.map(item => fieldJSON(kind, item))
      : isMap(value) && !wellKnown[kind]
        ? mapJSON(kind, value as Entries)
        : fieldJSON(kind, value)
    return [
      extensions[name] ? `[${name}]` : name.replace(/_([a-z0-9])/g, (_, char: string) => char.toUpperCase()),
      wellKnown[kind] && isList(value) && kind !== 'list_value' && kind !== 'value'
        ? json
        : kind === 'list_value' || kind === 'value'
          ? plain(value)
          : json,
    ]
  })
  return Object.fromEntries(entries.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)))
}

function mapJSON(kind: Kind, map: Entries): unknown {
  return Object.fromEntries(keysOf(map).map(key => [display(key), fieldJSON(kind, findIn(map, key) as Value)]))
}

function fieldJSON(kind: Kind, value: Value): unknown {
  const scalar = isWrapper(kind) ? kind.slice(0, -8) : kind
  if (scalar.endsWith('64')) return display(value)
  if (kind === 'enum') return enums['TestAllTypes.NestedEnum']![Number(value)] ?? Number(value)
  if (scalar === 'float' && value instanceof Double) return shortestFloat(value.value)
  if (kind === 'any' && value instanceof ProtoMessage) return { '@type': `type.googleapis.com/${value.name}`, ...(toJSON(value) as object) }
  if (kind === 'any') return anyJSON(value)
  return plain(value)
}

function anyJSON(value: Value): unknown {
  if (value === null) return { '@type': 'type.googleapis.com/google.protobuf.Value', value: null }
  const kind = Object.entries({
    Int64Value: types.int,
    UInt64Value: types.uint,
    DoubleValue: types.double,
    BoolValue: types.bool,
    StringValue: types.string,
    BytesValue: types.bytes,
    Duration: types.duration,
    Timestamp: types.timestamp,
  }).find(([, type]) => type.name === typeOf(value).name)?.[0]
  return {
    '@type': `type.googleapis.com/google.protobuf.${kind ?? (isList(value) ? 'ListValue' : 'Struct')}`,
    value: kind?.includes('64') ? display(value) : plain(value),
  }
}

function shortestFloat(value: number): unknown {
  if (!Number.isFinite(value)) return plain(new Double(value))
  for (let precision = 1; precision < 17; precision++)
    if (Math.fround(Number(value.toPrecision(precision))) === value) return Number(value.toPrecision(precision))
  return value
}

function plain(value: Value): unknown {
  if (value instanceof Double)
    return Number.isFinite(value.value) ? value.value : formatDouble(value.value).replace('+', '').replace('Inf', 'Infinity')
  if (value instanceof Uint) return Number(value.value)
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (value instanceof Duration) return formatDuration(value)
  if (value instanceof Timestamp) return formatTimestamp(value)
  if (value instanceof ProtoMessage) return toJSON(value)
  if (isList(value)) return value.map(plain)
  if (isMap(value)) return Object.fromEntries(keysOf(value).map(key => [display(key), plain(findIn(value, key) as Value)]))
  return value
}

/** A message of what protojson prints. */
export function fromJSON(name: string, json: Readonly<Record<string, unknown>>): Value {
  const fields = new Map<string, Value>()
  for (const [key, value] of Object.entries(json)) {
    const field = key.startsWith('[')
      ? key.slice(1, -1)
      : key
          .replace(/[A-Z]|(?<=[a-z])\d/g, char => `_${char.toLowerCase()}`)
          .replace(/_(int|uint|fixed|sint|sfixed|float)_(\d+)/g, '_$1$2')
          .replace(/(int|fixed)_(\d+)/g, '$1$2')
    const declared = fieldOf(name, field)
    if (!declared) throw new Error(`${name} has no field ${field}`)
    const read = (item: unknown): Value => readJSON(declared.kind, item, name)
    if (declared.shape === 'list') fields.set(field, (value as unknown[]).map(read))
    else if (declared.shape === 'map') {
      const entries = new Entries()
      for (const [entryKey, item] of Object.entries(value as object)) entries.set(readJSON(declared.key!, entryKey, name), read(item))
      fields.set(field, entries)
    } else fields.set(field, read(value))
  }
  return new ProtoMessage(name, fields)
}

function readJSON(kind: Kind, json: unknown, message: string): Value {
  switch (scalarOf[isWrapper(kind) ? kind.slice(0, -8) : kind]) {
    case 'int':
      return intOf(BigInt(json as string))
    case 'uint':
      return new Uint(BigInt(json as string))
    case 'double':
      return new Double(Number(json))
    case 'bool':
      return json === true || json === 'true'
    case 'bytes':
      return Uint8Array.from(Buffer.from(json as string, 'base64'))
    case 'string':
      return json as string
    default:
  }
  if (kind === 'enum') return typeof json === 'number' ? json : enums['TestAllTypes.NestedEnum']!.indexOf(json as string)
  if (kind === 'duration') return parseDuration(json as string)!
  if (kind === 'timestamp') return parseTimestamp(json as string)!
  return isMessage(kind) && !wellKnown[kind] ? fromJSON(fullName(kind, message), json as Record<string, unknown>) : (json as Value)
}

export const messages: TypeProvider = {
  typeNamed(name) {
    const short = /^google\.protobuf\.(\w+)$/.exec(name)?.[1]
    const wrapped = short === undefined ? undefined : wrappers[short]
    if (wrapped) return nullable(scalars[scalarOf[wrapped]!]![0])
    const known = Object.values(wellKnown).find(([of]) => of === short)
    if (known) return known[1]
    return this.isStruct(name) ? structType(name) : undefined
  },
  isStruct(name) {
    if (/^google\.protobuf\.(?:FieldMask|Empty)$/.test(name) || isWellKnown(name)) return true
    const [pack, local] = split(name)
    return (
      pack !== '' && ['TestAllTypes', 'NestedTestAllTypes', 'TestAllTypes.NestedMessage', 'Proto2ExtensionScopedMessage'].includes(local)
    )
  },
  fieldType(struct, name) {
    if (isWellKnown(struct)) return wellKnownField(struct, name)
    const field = fieldOf(struct, name)
    if (!field) return undefined
    const type = typeOfKind(field.kind, struct)
    if (field.shape === 'list') return listOf(type)
    return field.shape === 'map' ? mapOf(typeOfKind(field.key!, struct), type) : type
  },
  fieldNames: () => [],
  constant(name) {
    if (name === 'google.protobuf.NullValue.NULL_VALUE') return null
    const [pack, local] = split(name)
    const dot = local.lastIndexOf('.')
    const index = pack === '' ? -1 : (enums[local.slice(0, dot)]?.indexOf(local.slice(dot + 1)) ?? -1)
    return index < 0 ? undefined : index
  },
  construct,
}

function isWellKnown(name: string): boolean {
  const short = /^google\.protobuf\.(\w+)$/.exec(name)?.[1]
  return short !== undefined && (wrappers[short] !== undefined || Object.values(wellKnown).some(([of]) => of === short))
}

function wellKnownField(struct: string, name: string): Type | undefined {
  const short = struct.slice('google.protobuf.'.length)
  if (wrappers[short]) return name === 'value' ? scalars[scalarOf[wrappers[short]]!]![0] : undefined
  const fields: Readonly<Record<string, Readonly<Record<string, Type>>>> = {
    Value: {
      null_value: types.null,
      number_value: types.double,
      string_value: types.string,
      bool_value: types.bool,
      struct_value: mapOf(types.string, types.dyn),
      list_value: listOf(types.dyn),
    },
    ListValue: { values: listOf(types.dyn) },
    Struct: { fields: mapOf(types.string, types.dyn) },
    Duration: { seconds: types.int, nanos: types.int },
    Timestamp: { seconds: types.int, nanos: types.int },
    Any: { type_url: types.string, value: types.bytes },
  }
  return fields[short]?.[name]
}

export function isProtoMessage(value: unknown): value is ProtoMessage {
  return value instanceof ProtoMessage
}
