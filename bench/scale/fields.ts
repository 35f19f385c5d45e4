/** Every list and map of a DaemonSet, from the schema table, as DaemonSets that hold many of its items. */
import { type FieldSchema, type TypeSchema, typeSchema, NEWEST } from '../../src/kubernetes/index.ts'

import { toYaml } from './yaml.ts'

/** How the items of a list or map are to one another, and to the API. */
export type Variant = 'distinct' | 'same' | 'wrong'
export const VARIANTS = ['distinct', 'same', 'wrong'] as const satisfies readonly Variant[]

export interface ManyField {
  /** As `spec.template.spec.containers[].env`. */
  readonly name: string
  /** A manifest with so many items, of which the first has the number `from`. */
  readonly text: (count: number, variant: Variant, from?: number) => string
}

/** What a text or number is where any would do for the decoder, but not for the checks. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  apiVersion: 'v1',
  conditionType: 'example.com/ready',
  containerPort: 80,
  effect: 'NoSchedule',
  fieldPath: 'metadata.name',
  image: 'registry.example.com/agent:1',
  ip: '192.0.2.1',
  maxSkew: 1,
  mountPath: '/data',
  operator: 'Exists',
  topologyKey: 'kubernetes.io/hostname',
  whenUnsatisfiable: 'DoNotSchedule',
}

/** One for each list and map of each struct, and again where another field holds the struct. */
export function manyFields(): ManyField[] {
  const found: ManyField[] = []
  const seen = new Set<string>()
  const walk = (type: TypeSchema, steps: readonly FieldSchema[]): void => {
    for (const field of type.fields.values()) {
      const place = `${steps.at(-1)?.name} ${type.name} ${field.name}`
      if (seen.has(place)) continue
      seen.add(place)
      const path = [...steps, field]
      if (field.shape !== 'one')
        found.push({
          name: path
            .map(shown)
            .join('.')
            .replace(/[[{].$/, ''),
          text: textOf(path),
        })
      if (field.struct) walk(field.struct, path)
    }
  }
  for (const name of ['metadata', 'spec']) {
    const field = typeSchema('DaemonSet', NEWEST).fields.get(name)!
    walk(field.struct!, [field])
  }
  return found
}

function shown({ name, shape }: FieldSchema): string {
  return name + (shape === 'list' ? '[]' : shape === 'map' ? '{}' : '')
}

function textOf(path: readonly FieldSchema[]): ManyField['text'] {
  return (count, variant, from = 0) => {
    const many = path.at(-1)!
    const numbers = Array.from({ length: count }, (_, index) => from + index)
    const items =
      many.shape === 'list'
        ? numbers.map(number => itemOf(many, number, variant))
        : Object.fromEntries(numbers.map(number => [keyOf(number, variant), scalarOf(many, 1, variant)]))
    const manifest = {
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: { name: 'agent' },
      spec: {
        selector: { matchLabels: { app: 'agent' } },
        template: { metadata: { labels: { app: 'agent' } }, spec: { containers: [{ name: 'agent', image: SAMPLES['image'] }] } },
      },
    }
    put(manifest, path, items)
    return toYaml(manifest)
  }
}

function keyOf(number: number, variant: Variant): string {
  return variant === 'wrong' ? `-!${number}` : `example.com/x${number}`
}

/** Sets a value at a path; of a list on the way, in its first item. */
function put(holder: Record<string, unknown>, path: readonly FieldSchema[], value: unknown): void {
  const [field, ...rest] = path as [FieldSchema, ...FieldSchema[]]
  if (rest.length === 0) {
    const { [field.name]: old } = holder
    holder[field.name] = Array.isArray(value)
      ? [...(Array.isArray(old) ? old : []), ...value]
      : { ...(old as object), ...(value as object) }
    return
  }
  const inner = (holder[field.name] ??= field.shape === 'list' ? [itemOf(field, 0, 'distinct')] : {})
  put((Array.isArray(inner) ? inner[0] : inner) as Record<string, unknown>, rest, value)
}

function itemOf(field: FieldSchema, number: number, variant: Variant): unknown {
  const { struct, keys } = field
  if (!struct) return scalarOf(field, number, variant)
  const item: Record<string, unknown> = {}
  for (const member of struct.fields.values()) {
    const isKey = keys.includes(member.name) || member.name === 'name'
    if (member.scalar && (member.required || isKey || variant === 'wrong')) item[member.name] = scalarOf(member, number, variant)
  }
  if (variant === 'wrong') item[`unknown${number}`] = 1
  return item
}

function scalarOf({ name, scalar, values }: FieldSchema, number: number, variant: Variant): unknown {
  const own = variant === 'same' ? 1 : number
  if (variant === 'wrong') return scalar === 'string' ? `!${number}` : scalar === 'boolean' ? 'no' : -number - 1
  if (scalar === 'boolean') return false
  if (name === 'port' || name === 'containerPort') return (own % 65_535) + 1
  const sample = SAMPLES[name] ?? values?.[own % values.length]
  if (sample !== undefined)
    return typeof sample === 'string' && name.endsWith('Path') && sample.startsWith('/') ? `${sample}${own}` : sample
  if (scalar === 'int32' || scalar === 'int64') return own
  if (scalar === 'Quantity' || scalar === 'IntOrString') return own + 1
  if (scalar === 'Time') return '2026-01-01T00:00:00Z'
  return scalar === 'FieldsV1' ? {} : `x${own}`
}
