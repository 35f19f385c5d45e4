/** One version's closure of a type, from the OpenAPI v3 document that the Kubernetes repository publishes. */
import { readJson, type Source } from './sources.ts'

export interface ClosureField {
  /** A scalar's name (`string`, `boolean`, `int32`, `int64`, `Quantity`, `IntOrString`, `Time`, `FieldsV1`) or a type's short name. */
  readonly type: string
  readonly list?: 'atomic' | 'set' | 'map' | 'plain'
  readonly keys?: readonly string[]
  readonly map?: true
  /** Server-side apply replaces it, or each item of the list, as a whole. */
  readonly atomic?: true
  /** How a strategic merge patch merges the list; the first of its keys knows the items. */
  readonly patch?: 'merge' | 'merge,retainKeys'
  /** What the API server writes where nothing is written; zero values are no defaults. */
  readonly default?: unknown
  readonly description: string
}

export interface ClosureType {
  readonly description: string
  readonly required: readonly string[]
  readonly fields: ReadonlyMap<string, ClosureField>
}

/** By short name. */
export type Closure = ReadonlyMap<string, ClosureType>

interface Schema {
  readonly $ref?: string
  readonly allOf?: readonly Schema[]
  readonly type?: string
  readonly format?: string
  readonly description?: string
  readonly default?: unknown
  readonly items?: Schema
  readonly additionalProperties?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly 'x-kubernetes-list-type'?: 'atomic' | 'set' | 'map'
  readonly 'x-kubernetes-list-map-keys'?: readonly string[]
  readonly 'x-kubernetes-map-type'?: 'atomic' | 'granular'
  readonly 'x-kubernetes-patch-strategy'?: 'merge' | 'merge,retainKeys'
  readonly 'x-kubernetes-patch-merge-key'?: string
}

type Schemas = Readonly<Record<string, Schema>>

/** Types that decode themselves. */
export const OPAQUE: ReadonlySet<string> = new Set(['Quantity', 'IntOrString', 'Time', 'FieldsV1'])

export function readClosure(source: Source, root: string): Closure {
  const document = readJson<{ components: { schemas: Schemas } }>(source.kubernetes, 'api/openapi-spec/v3/apis__apps__v1_openapi.json')
  const { schemas } = document.components
  const closure = new Map<string, ClosureType>()
  const names = new Map<string, string>()
  const waiting = [root]
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    const short = shortName(name)
    if (OPAQUE.has(short) || names.get(short) === name) continue
    if (names.has(short)) throw new Error(`${name} and ${names.get(short)} share a short name`)
    names.set(short, name)
    const schema = schemas[name]
    if (!schema) throw new Error(`1.${source.minor} has no ${name}`)
    const references: string[] = []
    closure.set(short, readType(schema, references, schemas))
    waiting.push(...references)
  }
  return closure
}

function readType(schema: Schema, references: string[], schemas: Schemas): ClosureType {
  const fields = new Map<string, ClosureField>()
  for (const [name, property] of Object.entries(schema.properties ?? {})) fields.set(name, readField(property, references, schemas))
  return { description: schema.description ?? '', required: schema.required ?? [], fields }
}

function readField(schema: Schema, references: string[], schemas: Schemas): ClosureField {
  const type = (of: Schema) => typeOf(of, references)
  const common = { description: schema.description ?? '', ...(isZero(schema.default) ? {} : { default: schema.default }) }
  const isAtomic = schema['x-kubernetes-map-type'] === 'atomic' || isAtomicType(schema.items ?? schema, schemas)
  const atomic = isAtomic ? ({ atomic: true } as const) : {}
  if (schema.type === 'array') {
    const keys = schema['x-kubernetes-list-map-keys']
    const list = schema['x-kubernetes-list-type'] ?? 'plain'
    return { type: type(schema.items ?? {}), list, ...(keys ? { keys } : {}), ...atomic, ...patchOf(schema), ...common }
  }
  if (schema.type === 'object') return { type: type(schema.additionalProperties ?? {}), map: true, ...atomic, ...common }
  return { type: type(schema), ...atomic, ...common }
}

function isAtomicType(schema: Schema, schemas: Schemas): boolean {
  const name = referenceOf(schema)
  return name !== undefined && schemas[name]?.['x-kubernetes-map-type'] === 'atomic'
}

/** The key of a merged list is the first by which server-side apply knows its items, and that of a set is none. */
function patchOf(schema: Schema): Pick<ClosureField, 'patch'> {
  const { 'x-kubernetes-patch-strategy': patch, 'x-kubernetes-patch-merge-key': key, 'x-kubernetes-list-map-keys': keys } = schema
  if (patch === undefined) return {}
  if (patch !== 'merge' && patch !== 'merge,retainKeys') throw new Error(`no known patch strategy: ${String(patch)}`)
  // Before 1.26, some lists were plain.
  if (keys !== undefined && key !== keys[0]) throw new Error(`patches know items by ${key}, server-side apply by ${keys.join(', ')}`)
  return { patch }
}

function typeOf(schema: Schema, references: string[]): string {
  const name = referenceOf(schema)
  if (name !== undefined) {
    references.push(name)
    return shortName(name)
  }
  if (schema.type === 'string' || schema.type === 'boolean') return schema.type
  if (schema.type === 'integer' && (schema.format === 'int32' || schema.format === 'int64')) return schema.format
  throw new Error(`no known type: ${JSON.stringify(schema)}`)
}

/** The full name of the type that it stands for. */
function referenceOf({ $ref, allOf }: Schema): string | undefined {
  const reference = $ref ?? allOf?.[0]?.$ref
  return reference?.slice(reference.lastIndexOf('/') + 1)
}

/** Zero values are written by the generator, not by an API author. */
function isZero(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0
  return !value
}

export function shortName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}
