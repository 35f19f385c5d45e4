/** The JSON Schemas in a CustomResourceDefinition, as the API server applies them with fieldValidation=Strict. */

export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** Documents that a schema is for. */
export interface Target {
  /** Undefined: in any apiVersion. */
  readonly apiVersion: string | undefined
  readonly kind: string
}

export interface TargetedSchema {
  readonly target: Target
  readonly schema: JsonSchema
  /** As it is written, where it has CEL rules. */
  readonly ruled: JsonSchema | undefined
}

export function isRecord(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): readonly JsonSchema[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

export function isCustomResourceDefinition(value: unknown): value is JsonSchema {
  return isRecord(value) && value['kind'] === 'CustomResourceDefinition' && String(value['apiVersion']).startsWith('apiextensions.k8s.io/')
}

/** A schema for each version that has one; in v1beta1 they may share one. */
export function schemasOfDefinition(definition: JsonSchema): TargetedSchema[] {
  const spec = isRecord(definition['spec']) ? definition['spec'] : {}
  const names = isRecord(spec['names']) ? spec['names'] : {}
  const { group, validation } = spec
  const { kind } = names
  if (typeof group !== 'string' || typeof kind !== 'string') return []
  const versions = Array.isArray(spec['versions']) ? listOf(spec['versions']) : [{ name: spec['version'] }]
  return versions.flatMap(({ name, schema: own }) => {
    const holder = isRecord(own) ? own : validation
    const schema = isRecord(holder) ? holder['openAPIV3Schema'] : undefined
    if (typeof name !== 'string' || !isRecord(schema)) return []
    return [
      {
        target: { apiVersion: `${group}/${name}`, kind },
        schema: withObjectFields(structural(schema, spec['preserveUnknownFields'] !== true)),
        ruled: hasRules(schema) ? schema : undefined,
      },
    ]
  })
}

function hasRules(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.some(hasRules)
  return isRecord(schema) && ('x-kubernetes-validations' in schema || Object.values(schema).some(hasRules))
}

/** Every object has these, whatever its schema says. */
function withObjectFields(schema: JsonSchema): JsonSchema {
  const properties = isRecord(schema['properties']) ? schema['properties'] : {}
  const common = { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' } }
  return { ...schema, type: 'object', properties: { ...properties, ...common } }
}

/** Unknown fields are refused where the schema tells the fields; they are told outside of allOf, anyOf, oneOf and not only. */
function structural(schema: JsonSchema, closed: boolean): JsonSchema {
  const result: Record<string, unknown> = { ...schema }
  const { properties, items, additionalProperties } = schema
  const closedBelow = closed && schema['x-kubernetes-preserve-unknown-fields'] !== true
  if (isRecord(properties)) {
    const own = mapValues(properties, value => structural(value, closed))
    const embedded = schema['x-kubernetes-embedded-resource'] === true
    result['properties'] = embedded ? withObjectFields({ properties: own })['properties'] : own
    if (closedBelow && additionalProperties === undefined) result['additionalProperties'] = false
  }
  if (isRecord(items)) result['items'] = structural(items, closed)
  if (isRecord(additionalProperties)) result['additionalProperties'] = structural(additionalProperties, closed)
  if (schema['x-kubernetes-int-or-string'] === true) {
    delete result['anyOf']
    result['type'] = ['integer', 'string']
  }
  if (schema['nullable'] === true && result['type'] !== undefined) result['type'] = withNull(result['type'])
  delete result['nullable']
  delete result['default']
  // Go's durations, which are not those of JSON Schema.
  if (result['format'] === 'duration') delete result['format']
  return boundsOfDraft4(result)
}

function withNull(type: unknown): unknown[] {
  return [...(Array.isArray(type) ? type : [type]), 'null']
}

/** OpenAPI's exclusive bounds are flags, JSON Schema's are numbers. */
export function boundsOfDraft4(schema: JsonSchema): JsonSchema {
  const result: Record<string, unknown> = { ...schema }
  for (const [flag, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (typeof schema[flag] !== 'boolean') continue
    delete result[flag]
    if (schema[flag] && bound in schema) {
      result[flag] = schema[bound]
      delete result[bound]
    }
  }
  return result
}

function mapValues(record: JsonSchema, change: (value: JsonSchema) => unknown): JsonSchema {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, isRecord(value) ? change(value) : value]))
}
