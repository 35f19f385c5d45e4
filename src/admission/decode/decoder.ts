/**
 * The walk of sigs.k8s.io/json (UnmarshalStrict) over a positioned tree, driven by the schema table. Wrong values are left out and told;
 * the walk goes on where Go's would end.
 */
import {
  Path,
  isUnsetByNull,
  parseQuantity,
  quantityProblem,
  unmarshalQuantity,
  type FieldSchema,
  type ScalarType,
  type TypeSchema,
} from '../../kubernetes/index.ts'
import {
  isSame,
  resolveMapping,
  toPlain,
  type ResolvedEntry,
  type Anchored,
  type Mapping,
  type Scalar,
  type Sequence,
  type SyntaxProblem,
  target,
  type YamlNode,
} from '../../yaml/index.ts'
import { badIntegerMessage, badQuantityMessage, duplicateMessage, insteadOf, lostMessage, wrongTypeMessage } from './message.ts'
import type { DecodeProblem, DecodeProblemKind } from './problem.ts'
import { type ContentType, decodeInteger, isTime, numberText } from './scalar.ts'
import { unknownField } from './unknown-field.ts'
import { trimSpace } from '../validate/whitespace.ts'

export type Plain = Record<string, unknown>

/** No field of the API is as deep. What is wrong within more levels is told at its characters, with the path of the level around it. */
const DEEPEST = 64

const DECODES_ITSELF: ReadonlySet<ScalarType> = new Set(['Quantity', 'IntOrString', 'Time'])
const ABORTS: Partial<DecodeProblem> = { aborts: true }

const ZEROS: Readonly<Record<ScalarType, unknown>> = {
  string: '',
  boolean: false,
  int32: 0,
  int64: 0,
  Quantity: '0',
  IntOrString: 0,
  Time: '',
  FieldsV1: undefined,
}

function isNull(node: Anchored): boolean {
  return node.kind === 'scalar' && node.value === null
}

export class Decoder {
  readonly problems: DecodeProblem[] = []
  /** Equal keys of one mapping, of which the last one is kept. */
  readonly lost: DecodeProblem[] = []
  /** The path of the value at hand: a key's name, an index, and whether the name is a map's key. */
  readonly #steps: (string | number)[] = []
  readonly #inMap: boolean[] = []
  readonly #keys: (YamlNode | undefined)[] = []
  readonly #structs: (TypeSchema | undefined)[] = []

  constructor(
    readonly contentType: ContentType,
    /** The client that reads YAML, keeps the last of equal keys, and sends JSON; undefined where the API server reads it. */
    readonly client: string | undefined,
  ) {}

  /** What a mapping holds, added to what an earlier key of the same name gave. `depth` is how many steps lead to it. */
  struct(node: Mapping, schema: TypeSchema, depth: number, previous?: Plain): Plain {
    const into = previous ?? schema.zero()
    this.#structs[depth] = schema
    if (node.simple || this.contentType === 'json') {
      const { entries } = node
      const seen = node.simple ? undefined : new Map<string, YamlNode>()
      for (let i = 0; i < entries.length; i++) {
        const { name: given, key, value } = entries[i]!
        const name = given!
        if (seen && schema.fields.has(name)) this.#repeated(seen, name, key, value, depth, false)
        this.#field(schema, name, key, value, depth, into, seen || previous ? into[name] : undefined)
      }
    } else {
      for (const { name, key, value } of this.#resolved(node, depth, false)) this.#field(schema, name, key, value, depth, into, undefined)
    }
    return into
  }

  #field(schema: TypeSchema, name: string, key: YamlNode, value: YamlNode, depth: number, into: Plain, previous: unknown): void {
    this.#enter(depth, name, false, key)
    const field = schema.fields.get(name)
    if (field === undefined) {
      this.#unknown(schema, name, value, depth)
      return
    }
    const here = value.kind === 'alias' ? value.target : value
    if (here === undefined) return
    const decoded = this.#value(field, here, depth + 1, previous)
    if (
      previous !== undefined &&
      field.shape === 'one' &&
      isNull(here) &&
      isUnsetByNull(field.name, this.#holder(depth), field.struct !== undefined)
    )
      into[field.name] = undefined
    else if (decoded !== undefined) into[field.name] = decoded
    else if (previous !== undefined) into[field.name] = undefined
  }

  /** The field that holds the struct whose fields are `depth` steps down. */
  #holder(depth: number): string {
    const names = this.#steps.slice(0, depth).filter(step => typeof step === 'string')
    return names.slice(names.at(-2) === 'template' ? -2 : -1).join('.')
  }

  /** Undefined where nothing of the right type is written. `previous` is what an earlier key of the same name gave: JSON adds to it. */
  #value(field: FieldSchema, node: Anchored, depth: number, previous: unknown): unknown {
    if (field.shape === 'one') return this.#item(field, node, depth, previous)
    if (isNull(node)) return undefined
    if (field.shape === 'list') {
      if (node.kind === 'sequence') return this.#list(field, node, depth, Array.isArray(previous) ? previous : undefined)
    } else if (node.kind === 'mapping') return this.#map(field, node, depth, isPlain(previous) ? previous : {})
    return this.#wrongType(field, node, depth, previous, true)
  }

  #list(field: FieldSchema, node: Sequence, depth: number, previous: readonly unknown[] | undefined): unknown[] {
    const { items } = node
    const list: unknown[] = []
    this.#structs[depth] = undefined
    for (let i = 0; i < items.length; i++) {
      const item = items[i]!
      const here = item.kind === 'alias' ? item.target : item
      this.#enter(depth, i, false, undefined)
      list.push((here && this.#item(field, here, depth + 1, previous?.[i])) ?? zeroOf(field))
    }
    return list
  }

  #map(field: FieldSchema, node: Mapping, depth: number, into: Plain): Plain {
    const { simple } = node
    this.#structs[depth] = undefined
    const seen = simple || this.contentType === 'yaml' ? undefined : new Map<string, YamlNode>()
    const entries = simple || seen ? node.entries : this.#resolved(node, depth, true)
    for (const { name: given, key, value } of entries) {
      const name = given!
      if (seen) this.#repeated(seen, name, key, value, depth, true)
      this.#enter(depth, name, true, key)
      const here = target(value)
      const decoded = here === undefined || isNull(here) ? zeroOf(field) : this.#item(field, here, depth + 1, undefined)
      if (decoded !== undefined) put(into, name, decoded)
    }
    return into
  }

  #item(field: FieldSchema, node: Anchored, depth: number, previous: unknown): unknown {
    const { scalar } = field
    if (scalar === undefined) {
      if (node.kind === 'mapping') return this.struct(node, field.struct!, depth, isPlain(previous) ? previous : undefined)
    } else if (node.kind === 'scalar') {
      if (node.value === null) return previous
      return this.#scalar(field, scalar, node, depth, previous)
    } else if (scalar === 'FieldsV1') {
      this.#sweep(node, depth)
      return node.kind === 'mapping' ? toPlain(node) : previous
    }
    if (isNull(node)) return previous
    return this.#wrongType(field, node, depth, previous, false)
  }

  #scalar(field: FieldSchema, scalar: ScalarType, node: Scalar, depth: number, previous: unknown): unknown {
    const { value } = node
    switch (scalar) {
      case 'string':
        if (typeof value === 'string') return value
        break
      case 'boolean':
        if (typeof value === 'boolean') return value
        break
      case 'int32':
      case 'int64':
        if (typeof value === 'number' || typeof value === 'bigint') return this.#integer(scalar, node, depth, previous)
        break
      case 'IntOrString':
        if (typeof value === 'string') return value
        if (typeof value === 'number' || typeof value === 'bigint') return this.#integer(scalar, node, depth, previous)
        break
      case 'Quantity':
        return this.#quantity(node, depth, previous)
      case 'Time':
        if (typeof value !== 'string') break
        if (isTime(value)) return value
        this.#problem('badTime', node, depth, `${JSON.stringify(value)} is not a valid time; use the format 2006-01-02T15:04:05Z`, ABORTS)
        return previous
      case 'FieldsV1':
        return previous
    }
    return this.#wrongType(field, node, depth, previous, false)
  }

  #integer(scalar: ScalarType, node: Scalar, depth: number, previous: unknown): unknown {
    const bits = scalar === 'int64' ? 64 : 32
    const decoded = decodeInteger(node, bits, this.contentType)
    if (typeof decoded === 'number') return decoded
    this.#problem('badInt', node, depth, badIntegerMessage(node, bits, decoded), scalar === 'IntOrString' ? ABORTS : undefined)
    return previous
  }

  #quantity(node: Scalar, depth: number, previous: unknown): unknown {
    const { value } = node
    const isText = typeof value === 'string'
    const isJson = this.contentType === 'json'
    const text = isText ? value : typeof value === 'boolean' ? String(value) : numberText(node, this.contentType)
    // Go reads what stands between the quotes, escapes and all. YAML's conversion to JSON escapes U+2028 and U+2029.
    const isEscaped = isText && isJson && node.end - node.start !== value.length + 2
    const parsed = isEscaped ? quantityProblem.format : unmarshalQuantity(isJson ? trimSpace(text) : text)
    if (typeof parsed !== 'string') return isText && typeof parseQuantity(text) === 'string' ? trimSpace(text) : text
    this.#problem('badQuantity', node, depth, badQuantityMessage(node, parsed), ABORTS)
    return previous
  }

  /** `whole`: a list or a map was to be here; else one value, be it a field's or one of a list or map. */
  #wrongType(field: FieldSchema, node: Anchored, depth: number, previous: unknown, whole: boolean): unknown {
    const { scalar } = field
    const decodesItself = !whole && scalar !== undefined && DECODES_ITSELF.has(scalar)
    const kind = !decodesItself || scalar === 'IntOrString' ? 'wrongType' : scalar === 'Time' ? 'badTime' : 'badQuantity'
    const instead = whole ? undefined : insteadOf(field, node)
    const extra = { ...(decodesItself ? ABORTS : {}), ...(instead === undefined ? {} : { instead }) }
    this.#problem(kind, node, depth, wrongTypeMessage(field, node, whole), extra)
    this.#sweep(node, depth)
    return previous
  }

  #unknown(schema: TypeSchema, name: string, value: YamlNode, depth: number): void {
    const path = this.#path(depth)
    const ancestors = this.#structs.slice(0, depth).map((struct, index) => struct && { struct, path: this.#path(index) })
    const { message, ...details } = unknownField(
      schema,
      name,
      path,
      ancestors.filter(found => found !== undefined),
      value,
    )
    this.#problem('unknown', value, depth + 1, message, { type: schema.name, ...details })
    this.#sweep(value, depth + 1)
  }

  /** The entries of a mapping with merges or duplicates, which are told. */
  #resolved(
    node: Mapping,
    depth: number,
    isMap: boolean,
  ): Iterable<{ readonly name: string; readonly key: YamlNode; readonly value: YamlNode }> {
    const { fields, duplicates, problems } = resolveMapping(node)
    for (const { message, span } of problems) {
      const culprit = valueAround(node, span) ?? node
      this.#problem('badMerge', culprit, depth, message)
    }
    for (const { name, first, entry } of duplicates) {
      this.#enter(depth, name, isMap, entry.key)
      if (this.client === undefined) this.#duplicate(name, first.key, entry.key, entry.value, depth)
      else if (!first.merged && !entry.merged) this.#lose(name, first, entry, depth, this.client)
      this.#sweep(first.value, depth + 1)
    }
    return fields.values()
  }

  /** A key of JSON that may have been there before. */
  #repeated(seen: Map<string, YamlNode>, name: string, key: YamlNode, value: YamlNode, depth: number, inMap: boolean): void {
    const first = seen.get(name)
    if (first === undefined) seen.set(name, key)
    else {
      this.#enter(depth, name, inMap, key)
      this.#duplicate(name, first, key, value, depth)
    }
  }

  #duplicate(name: string, first: YamlNode, key: YamlNode, value: YamlNode, depth: number): void {
    this.#problem('duplicate', value, depth + 1, duplicateMessage(name, first, key), { first, name })
  }

  /** A key that is written twice in one mapping; what overrides an entry of a merge key is meant to. */
  #lose(name: string, first: ResolvedEntry, { key, value }: ResolvedEntry, depth: number, client: string): void {
    const [before, last] = [toPlain(first.value), toPlain(value)]
    const isHarmless = isSame(before, last)
    const message = isHarmless ? `duplicate key "${name}" with the same value; remove one of them` : lostMessage(name, before, last, client)
    this.lost.push({ kind: 'duplicate', path: this.#path(depth + 1), node: value, key, message, first: first.key, isHarmless })
  }

  /** Looks for duplicates and bad merges in what no field takes: YAML is strict about them everywhere, JSON only where it decodes. */
  #sweep(root: YamlNode, depth: number): void {
    if (this.contentType === 'json') return
    const levels = [this.#membersOf(root, depth)]
    for (let level = levels.at(-1); level; level = levels.at(-1)) {
      const { value: member, done } = level.next()
      if (done) levels.pop()
      else {
        this.#enter(depth + levels.length - 1, member.step, false, member.key)
        levels.push(this.#membersOf(member.value, depth + levels.length))
      }
    }
  }

  *#membersOf(node: YamlNode, depth: number): Iterator<{ step: string | number; key: YamlNode | undefined; value: YamlNode }, undefined> {
    const here = target(node)
    if (here?.kind === 'sequence') for (const [step, value] of here.items.entries()) yield { step, key: undefined, value }
    if (here?.kind !== 'mapping') return
    const entries = here.simple ? here.entries : this.#resolved(here, depth, false)
    for (const { name, key, value } of entries) yield { step: name!, key, value }
  }

  #enter(depth: number, step: string | number, inMap: boolean, key: YamlNode | undefined): void {
    this.#steps[depth] = step
    this.#inMap[depth] = inMap
    this.#keys[depth] = key
  }

  #path(depth: number): Path | undefined {
    let path: Path | undefined
    for (let i = 0; i < depth && i < DEEPEST; i++) {
      const step = this.#steps[i]!
      if (path === undefined) path = Path.of(String(step))
      else if (typeof step === 'number') path = path.index(step)
      else path = this.#inMap[i] ? path.key(step) : path.child(step)
    }
    return path
  }

  #problem(kind: DecodeProblemKind, node: YamlNode, depth: number, message: string, extra?: Partial<DecodeProblem>): void {
    this.problems.push({ kind, path: this.#path(depth), node, key: depth > 0 ? this.#keys[depth - 1] : undefined, message, ...extra })
  }
}

function zeroOf(field: FieldSchema): unknown {
  return field.scalar === undefined ? field.struct!.zero() : ZEROS[field.scalar]
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null
}

function put(into: Plain, name: string, value: unknown): void {
  if (name === '__proto__') Object.defineProperty(into, name, { value, enumerable: true, configurable: true, writable: true })
  else into[name] = value
}

/** The value of an entry that a span is in. Entries are in the order of their places. */
function valueAround({ entries }: Mapping, { start, end }: SyntaxProblem['span']): YamlNode | undefined {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (entries[middle]!.value.start <= start) low = middle + 1
    else high = middle
  }
  const value = entries[low - 1]?.value
  return value && end <= value.end ? value : undefined
}
