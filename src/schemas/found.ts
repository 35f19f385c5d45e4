/** The schemas in a file: JSON Schema documents, one or more, or CustomResourceDefinitions among other manifests. */
import type { UserError, SourceFile, Span } from '../base/index.ts'
import { type Document, read, split, target, toPlain, type YamlNode } from '../yaml/index.ts'
import { boundsOfDraft4, isCustomResourceDefinition, isRecord, type JsonSchema, schemasOfDefinition, type Target } from './crd.ts'

/** A schema, where it is written, and what it is for: nothing, when others only refer to it. */
export interface Found {
  readonly schema: JsonSchema
  readonly targets: readonly Target[]
  /** What references between files resolve against. */
  readonly uri: string
  readonly file: SourceFile
  readonly span: Span
  /** As it is written, where it has CEL rules. */
  readonly ruled: JsonSchema | undefined
  /** Draft 2019-09 or later. */
  readonly isModern: boolean
}

/** Schemas are walked, and compiled, level by level. */
const DEEPEST = 250

/** Adds to `errors` what cannot be read. */
export function schemasIn(file: SourceFile, errors: UserError[]): Found[] {
  const found: Found[] = []
  let broken = false
  for (const span of split(file.text)) {
    const document = read(file, span)
    const [problem] = document.problems
    if (problem) {
      broken = true
      errors.push({ message: `invalid schema: ${problem.message}`, location: { file, span: problem.span } })
    } else if (isDeeper(document.root, DEEPEST)) {
      broken = true
      errors.push({ message: `unsupported schema: it is nested deeper than ${DEEPEST}`, location: { file, span } })
    } else found.push(...schemasOf(document, found.length))
  }
  if (found.length === 0 && !broken) {
    const policy = /^["']?kind["']?:[ \t]*["']?((?:Validating|Mutating)AdmissionPolicy(?:Binding)?)\b/m.exec(file.text)?.[1]
    const message = policy
      ? `${policy} is an admission policy, not a schema; --schemas takes JSON Schemas and CustomResourceDefinitions`
      : 'the file contains neither a JSON Schema nor a CustomResourceDefinition'
    errors.push({ message, location: { file, span: { start: 0, end: 0 } } })
  }
  return found
}

/** Where the rules of a definition stand: by the paths that `SchemaRules` gives their schemas, and their texts. The first of several versions counts. */
export function rulePlaces({ file, span }: Pick<Found, 'file' | 'span'>): Map<string, Span> {
  const places = new Map<string, Span>()
  for (const [node, path] of named(read(file, span).root, 'openAPIV3Schema', DEEPEST).flatMap(root => levels(root, '', DEEPEST))) {
    const list = target(member(node, 'x-kubernetes-validations'))
    for (const item of list?.kind === 'sequence' ? list.items : []) {
      const rule = target(member(item, 'rule'))
      if (rule?.kind !== 'scalar') continue
      const key = placeKey(path, String(toPlain(rule)))
      if (!places.has(key)) places.set(key, { start: rule.start, end: rule.end })
    }
  }
  return places
}

export function placeKey(path: string, rule: string): string {
  return `${path}\n${rule}`
}

function member(reference: YamlNode | undefined, name: string): YamlNode | undefined {
  const node = target(reference)
  return node?.kind === 'mapping' ? node.entries.find(entry => entry.name === name)?.value : undefined
}

function named(reference: YamlNode | undefined, name: string, depth: number): YamlNode[] {
  const node = target(reference)
  if (!node || node.kind === 'scalar' || depth === 0) return []
  if (node.kind === 'sequence') return node.items.flatMap(item => named(item, name, depth - 1))
  return node.entries.flatMap(({ name: key, value }) => (key === name && value ? [value] : named(value, name, depth - 1)))
}

/** A schema and those within it, each with its path. */
function levels(schema: YamlNode, path: string, depth: number): (readonly [YamlNode, string])[] {
  if (depth === 0) return []
  const properties = target(member(schema, 'properties'))
  const fields = properties?.kind === 'mapping' ? properties.entries : []
  const inner = [member(schema, 'items'), member(schema, 'additionalProperties')]
  return [
    [schema, path] as const,
    ...fields.flatMap(({ name = '', value }) => (value ? levels(value, path === '' ? name : `${path}.${name}`, depth - 1) : [])),
    ...inner.flatMap(value => (value ? levels(value, `${path}[*]`, depth - 1) : [])),
  ]
}

/** Aliases are followed: how far they expand has a limit of its own. */
function isDeeper(reference: YamlNode | undefined, levels: number): boolean {
  const node = target(reference)
  if (!node || node.kind === 'scalar') return false
  if (levels === 0) return true
  if (node.kind === 'sequence') return node.items.some(item => isDeeper(item, levels - 1))
  return node.entries.some(({ value }) => isDeeper(value, levels - 1))
}

function schemasOf({ file, span, root }: Document, index: number): Found[] {
  const value = toPlain(root)
  const items = isRecord(value) && Array.isArray(value['items']) ? value['items'] : [value]
  const path = `file:///${file.path.split('/').map(encodeURIComponent).join('/')}`
  const definitions = items.filter(isCustomResourceDefinition)
  if (definitions.length > 0) {
    return definitions.flatMap(schemasOfDefinition).map(({ schema, target, ruled }) => {
      const uri = `${path}?${encodeURIComponent(`${target.apiVersion} ${target.kind}`)}`
      return { schema, targets: [target], uri, file, span, ruled, isModern: false }
    })
  }
  if (!isRecord(value) || !isJsonSchema(value)) return []
  const isModern = /\/draft\/20(?:19-09|20-12)\//.test(String(value['$schema']))
  const uri = index === 0 ? path : `${path}?${index}`
  return [{ schema: normalized(value), targets: targetsOf(value), uri, file, span, ruled: undefined, isModern }]
}

const KEYWORDS: readonly string[] = ['$schema', '$ref', '$defs', 'definitions', 'properties', 'allOf', 'anyOf', 'oneOf']

/** A manifest has a kind, and a schema has one of these. */
function isJsonSchema(value: JsonSchema): boolean {
  return typeof value['kind'] !== 'string' && (typeof value['type'] === 'string' || KEYWORDS.some(keyword => keyword in value))
}

/** By `x-kubernetes-group-version-kind`, or by the constants of its apiVersion and kind. */
function targetsOf(schema: JsonSchema): Target[] {
  const published = schema['x-kubernetes-group-version-kind']
  const told = (Array.isArray(published) ? published : []).filter(isRecord).flatMap(({ group, version, kind }) => {
    if (typeof kind !== 'string' || typeof version !== 'string') return []
    return [{ kind, apiVersion: typeof group === 'string' && group !== '' ? `${group}/${version}` : version }]
  })
  if (told.length > 0) return told
  const properties = isRecord(schema['properties']) ? schema['properties'] : {}
  const versions = constantsOf(properties['apiVersion'])
  return constantsOf(properties['kind']).flatMap((kind): Target[] =>
    versions.length > 0 ? versions.map(apiVersion => ({ apiVersion, kind })) : [{ apiVersion: undefined, kind }],
  )
}

function constantsOf(schema: unknown): string[] {
  if (!isRecord(schema)) return []
  const values = 'const' in schema ? [schema['const']] : schema['enum']
  return Array.isArray(values) ? values.filter(value => typeof value === 'string') : []
}

/** The words of drafts 3 and 4 in those of draft 7. The draft itself is not named: the compiler knows one. */
function normalized({ $schema: draft, ...schema }: JsonSchema): JsonSchema {
  if (!/draft-0[34]/.test(String(draft))) return schema
  const { id, ...rest } = schema
  return asDraft7(typeof id === 'string' ? { $id: id, ...rest } : rest)
}

function asDraft7(schema: JsonSchema): JsonSchema {
  return boundsOfDraft4(Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, anyAsDraft7(value)])))
}

function anyAsDraft7(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(anyAsDraft7)
  return isRecord(value) ? asDraft7(value) : value
}
