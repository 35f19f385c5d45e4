/** What a DaemonSet is after defaulting (SetObjectDefaults_DaemonSet). Zero values are left aside: Go writes some of them and others not. */
import { decode } from '../../src/admission/decode/index.ts'
import { defaultDaemonSet } from '../../src/admission/default/index.ts'
import { parseQuantity } from '../../src/kubernetes/quantity.ts'
import { fieldSchema } from '../../src/kubernetes/schema.ts'
import { NEWEST } from '../../src/kubernetes/version.ts'
import { parseJson } from '../../src/yaml/json.ts'
import { parseFirst } from '../../src/yaml/parse.ts'
import { difference } from '../difference.ts'

interface Vector {
  readonly manifest: string
  readonly contentType: 'yaml' | 'json'
  readonly object: object
}

export function check(vector: unknown): string | undefined {
  const { manifest, contentType, object } = vector as Vector
  const { root } = contentType === 'json' ? parseJson(manifest) : parseFirst(manifest)
  const { value } = decode(root, 'DaemonSet', { minor: NEWEST, contentType })
  const { status: _, ...effective } = defaultDaemonSet(value, NEWEST) as Readonly<Record<string, unknown>>
  const named = { ...effective, apiVersion: 'apps/v1', kind: 'DaemonSet' }
  return difference(written(object, []), written(named, []))
}

/** Keys sorted, zero values and what holds nothing else left out, quantities as Go prints them. FieldsV1 holds whatever JSON there is. */
function written(value: unknown, steps: readonly (string | number)[]): unknown {
  const { scalar } = fieldSchema(steps, NEWEST) ?? {}
  if (scalar === 'FieldsV1') return undefined
  if (Array.isArray(value)) {
    const items = value.map((item, index) => written(item, [...steps, index]) ?? null)
    return items.length > 0 ? items : undefined
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => [key, written(inner, [...steps, key])] as const)
    const kept = entries.filter(([, inner]) => inner !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))
    return kept.length > 0 ? Object.fromEntries(kept) : undefined
  }
  if (value === null || value === '' || value === 0 || value === false) return undefined
  if (typeof value !== 'string') return value
  if (scalar === 'Time') return Date.parse(value)
  if (scalar !== 'Quantity') return value
  const quantity = parseQuantity(value)
  if (typeof quantity === 'string') return value
  return quantity.sign() === 0 ? undefined : quantity.toString()
}
