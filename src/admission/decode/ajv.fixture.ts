/** For tests: ajv over the same schema table, as a second opinion on what decoding refuses. */
import { Ajv, type ErrorObject, type SchemaObject } from 'ajv'
import { isInt64 } from '../../kubernetes/int64.ts'
import { unmarshalQuantity } from '../../kubernetes/quantity.ts'
import { type FieldSchema, type ScalarType, typeSchema } from '../../kubernetes/schema.ts'
import { resolveMapping } from '../../yaml/mapping.ts'
import { target, type YamlNode } from '../../yaml/tree.ts'
import { type ContentType, isTime } from './scalar.ts'

const SCALARS: Readonly<Record<ScalarType, SchemaObject>> = {
  string: { type: ['string', 'null'] },
  boolean: { type: ['boolean', 'null'] },
  int32: { type: ['integer', 'null'], minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  int64: { type: ['integer', 'null'], minimum: -(2 ** 63), maximum: 2 ** 63 },
  Quantity: { type: ['string', 'number', 'null'], quantity: true },
  IntOrString: { type: ['integer', 'string', 'null'], minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  Time: { type: ['string', 'null'], format: 'time' },
  FieldsV1: {},
}

/** Whether a value can be decoded, and every JSON pointer where not. */
export type SecondOpinion = (value: unknown) => { readonly unknown: readonly string[]; readonly wrong: readonly string[] }

export function compileTable(minor: number, root = 'DaemonSet'): SecondOpinion {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strict: true, formats: { time: { type: 'string', validate: isTime } } })
  ajv.addKeyword({ keyword: 'quantity', type: ['string', 'number'], validate: (_: true, value: string | number) => isQuantity(value) })
  const definitions: Record<string, SchemaObject> = {}
  const define = (type: string): SchemaObject => {
    if (!definitions[type]) {
      const properties: Record<string, SchemaObject> = {}
      definitions[type] = { type: ['object', 'null'], properties, additionalProperties: false }
      for (const field of typeSchema(type, minor).fields.values()) properties[field.name] = schemaOf(field, define)
    }
    return { $ref: `#/definitions/${type}` }
  }
  define(root)
  const validate = ajv.compile({ $ref: `#/definitions/${root}`, definitions })
  return value => {
    validate(value)
    const errors: readonly ErrorObject[] = validate.errors ?? []
    const unknown = errors
      .filter(isUnknown)
      .map(({ instancePath, params }) => `${instancePath}/${escape(String(params.additionalProperty))}`)
    const wrong = errors.filter(error => !isUnknown(error)).map(({ instancePath }) => instancePath)
    return { unknown: [...new Set(unknown)].sort(), wrong: [...new Set(wrong)].sort() }
  }
}

function isUnknown({ keyword }: ErrorObject): boolean {
  return keyword === 'additionalProperties'
}

function schemaOf(field: FieldSchema, define: (type: string) => SchemaObject): SchemaObject {
  const item = field.scalar === undefined ? define(field.type) : SCALARS[field.scalar]
  if (field.shape === 'list') return { type: ['array', 'null'], items: item }
  return field.shape === 'map' ? { type: ['object', 'null'], additionalProperties: item } : item
}

function isQuantity(value: string | number): boolean {
  return typeof unmarshalQuantity(value) !== 'string'
}

/** A step of a JSON pointer. */
export function escape(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** The JSON value as ajv can judge it: a number that Go takes for no integer gets a fraction, one beyond int64 becomes larger. */
export function toJudge(node: YamlNode | undefined, contentType: ContentType): unknown {
  const here = target(node)
  if (here?.kind === 'sequence') return here.items.map(item => toJudge(item, contentType))
  if (here?.kind === 'mapping') {
    return Object.fromEntries([...resolveMapping(here).fields.values()].map(({ name, value }) => [name, toJudge(value, contentType)]))
  }
  if (!here) return null
  const { value, float } = here
  if (typeof value === 'bigint') return isInt64(value) ? Number(value) : 1e30
  return typeof value === 'number' && float && contentType === 'json' && Number.isInteger(value) ? 0.5 : value
}
