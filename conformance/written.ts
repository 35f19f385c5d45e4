/** Objects of Kubernetes in one form, so that their JSON can be compared. */
import { parseQuantity } from '../src/kubernetes/quantity.ts'
import { fieldSchema } from '../src/kubernetes/schema.ts'
import { NEWEST } from '../src/kubernetes/version.ts'

/** Keys sorted, zero values and what holds nothing else left out, quantities as Go prints them. FieldsV1 holds whatever JSON there is. */
export function written(value: unknown, steps: readonly (string | number)[] = []): unknown {
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
