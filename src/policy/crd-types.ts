/** The schema of a CustomResourceDefinition as types of CEL, with how large values can be (k8s.io/apiserver pkg/cel/common/schemas.go). */
import { isStruct } from '../yaml/index.ts'
import type { SizeEstimator } from './cel/estimate.ts'
import type { TypeProvider } from './cel/provider.ts'
import { listOf, mapOf, structType, type Type, types } from './cel/types.ts'
import { namesOf } from './crd-names.ts'

type Schema = Readonly<Record<string, unknown>>

/** Bytes of the largest request. */
const REQUEST = 3 * 1024 * 1024
/** Of scalars, of structs, and of the keys of maps, as the API server has it. */
const UNSIZED = 0n

/** A value of a schema. */
export interface Shape {
  readonly type: Type
  /** Bytes of the smallest value as JSON. */
  readonly smallest: number
  /** Characters, items or entries. */
  readonly largest: bigint
  readonly fields?: ReadonlyMap<string, Shape>
  /** Items of a list, values of a map. */
  readonly element?: Shape
  readonly key?: Shape
}

const STRING: Shape = { type: types.string, smallest: 2, largest: UNSIZED }

/** The types below one schema, under names of their own. */
export class SchemaTypes implements TypeProvider {
  /** Undefined where the schema tells no type. */
  readonly root: Shape | undefined
  readonly #structs = new Map<string, ReadonlyMap<string, Shape>>()

  /** @param isResource It is a whole object, with apiVersion, kind and metadata. */
  constructor(schema: Schema, isResource: boolean) {
    this.root = this.#shape(schema, isResource, 'self')
  }

  typeNamed(): undefined {
    return undefined
  }

  isStruct(name: string): boolean {
    return this.#structs.has(name)
  }

  fieldType(struct: string, field: string): Type | undefined {
    return this.#structs.get(struct)?.get(field)?.type
  }

  fieldNames(struct: string): readonly string[] {
    return [...(this.#structs.get(struct)?.keys() ?? [])]
  }

  /** The first name of a path is that of the variable: `self` or `oldSelf`. */
  readonly sizeOf: SizeEstimator = ([, ...path]) => {
    let here = this.root
    for (const step of path)
      here = step === '@items' || step === '@values' ? here?.element : step === '@keys' ? here?.key : here?.fields?.get(step)
    return here && { min: 0n, max: here.largest }
  }

  #shape(schema: Schema, isResource: boolean, name: string): Shape | undefined {
    if (schema['x-kubernetes-int-or-string'] === true) return { type: types.dyn, smallest: 1, largest: textSize(schema, 4) }
    switch (schema['type']) {
      case 'array':
        return this.#list(schema, name)
      case 'object':
        return isStruct(schema['additionalProperties']) && !isResource
          ? this.#map(schema, schema['additionalProperties'], name)
          : this.#struct(schema, isResource, name)
      case 'string':
        return textShape(schema)
      case 'boolean':
        return { type: types.bool, smallest: 4, largest: UNSIZED }
      case 'number':
        return { type: types.double, smallest: 1, largest: UNSIZED }
      case 'integer':
        return { type: types.int, smallest: 1, largest: UNSIZED }
      default:
        return undefined
    }
  }

  #list(schema: Schema, name: string): Shape | undefined {
    const { items, maxItems } = schema
    const element = isStruct(items) ? this.#shape(items, isEmbedded(items), `${name}.@idx`) : undefined
    if (!element) return undefined
    return { type: listOf(element.type), smallest: 2, largest: limitOf(maxItems) ?? fitting(element.smallest + 1), element }
  }

  #map(schema: Schema, values: Schema, name: string): Shape | undefined {
    const element = this.#shape(values, isEmbedded(values), `${name}.@elem`)
    if (!element) return undefined
    const largest = limitOf(schema['maxProperties']) ?? fitting(element.smallest + 6)
    return { type: mapOf(types.string, element.type), smallest: 2, largest, element, key: STRING }
  }

  #struct(schema: Schema, isResource: boolean, name: string): Shape {
    const { properties, required } = isResource ? withObjectFields(schema) : schema
    const needed = new Set(Array.isArray(required) ? required : [])
    const fields = new Map<string, Shape>()
    let smallest = 2
    for (const [key, inner] of Object.entries(isStruct(properties) ? properties : {})) {
      const shape = isStruct(inner) ? this.#shape(inner, isEmbedded(inner), `${name}.${key}`) : undefined
      if (!shape || !isStruct(inner)) continue
      for (const known of namesOf(key)) fields.set(known, shape)
      if (needed.has(key) && inner['default'] === undefined) smallest += key.length + shape.smallest + 4
    }
    this.#structs.set(name, fields)
    return { type: structType(name), smallest, largest: UNSIZED, fields }
  }
}

export function isEmbedded(schema: Schema): boolean {
  return schema['x-kubernetes-embedded-resource'] === true
}

function withObjectFields(schema: Schema): Schema {
  const text = { type: 'string' }
  const metadata = { type: 'object', properties: { name: text, generateName: text } }
  const properties = isStruct(schema['properties']) ? schema['properties'] : {}
  return { ...schema, properties: { ...properties, apiVersion: text, kind: text, metadata } }
}

/** How many values of so many bytes a request has room for. */
function fitting(bytes: number): bigint {
  return BigInt(Math.floor((REQUEST - 2) / bytes))
}

/** How often a value can be in a request at most, where no schema around it has a limit. */
export function mostOf({ smallest }: Pick<Shape, 'smallest'>): bigint {
  return BigInt(Math.floor(REQUEST / (smallest + 1)))
}

export function limitOf(limit: unknown): bigint | undefined {
  return typeof limit === 'number' ? BigInt(Math.max(0, Math.trunc(limit))) : undefined
}

function textShape(schema: Schema): Shape {
  switch (schema['format']) {
    case 'byte':
      return { type: types.bytes, smallest: 2, largest: textSize(schema, 1) }
    case 'duration':
      return { type: types.duration, smallest: 3, largest: 32n }
    case 'date':
      return { type: types.timestamp, smallest: 12, largest: 12n }
    case 'date-time':
      return { type: types.timestamp, smallest: 21, largest: 32n }
    default:
      return { type: types.string, smallest: 2, largest: textSize(schema, 4) }
  }
}

/** @param bytes Of one character. */
function textSize({ maxLength, enum: values }: Schema, bytes: number): bigint {
  const limit = limitOf(maxLength)
  if (limit !== undefined) return limit * BigInt(bytes)
  const lengths = (Array.isArray(values) && bytes > 1 ? values : []).map(value =>
    typeof value === 'string' ? new TextEncoder().encode(value).length : 0,
  )
  return lengths.length > 0 ? BigInt(Math.max(...lengths)) : BigInt(REQUEST - 2)
}
