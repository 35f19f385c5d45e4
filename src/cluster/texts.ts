/** Taints, amounts and requirements as Kubernetes writes them. */
import type { NodeSelectorRequirement, Taint } from '../kubernetes/index.ts'

/** `key=value:Effect`, as kubectl prints it. */
export function taintText({ key, value, effect }: Taint): string {
  return `${key}${value ? `=${value}` : ''}:${effect}`
}

/** `zone In [a, b]`, `gpu Exists`. */
export function requirementText({ key = '', operator = '', values = [] }: NodeSelectorRequirement): string {
  return values.length === 0
    ? `${key} ${operator}`
    : `${key} ${operator} [${values.slice(0, 5).join(', ')}${values.length > 5 ? ', …' : ''}]`
}

/** The names of classes that name nothing: all nodes, and those that are none of the others. */
const NAMELESS: Readonly<Record<string, string>> = { node: '', nodes: '', 'virtual nodes': 'virtual ', others: 'other ' }

/** `1 gpu node`, `3 gpu nodes`. */
export function nodesText(nodes: number, className: string): string {
  return `${nodes} ${nodeText(className)}${nodes === 1 ? '' : 's'}`
}

/** `gpu node` */
export function nodeText(className: string): string {
  return `${Object.hasOwn(NAMELESS, className) ? NAMELESS[className] : `${className} `}node`
}

/** `a gpu node`, `an arm node` */
export function oneNodeText(className: string): string {
  const text = nodeText(className)
  return `${/^[aeiou]/i.test(text) ? 'an' : 'a'} ${text}`
}

const UNITS = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi'] as const

/** An amount as placement counts it, as a quantity that is easy to read: `1930m`, `3.5Gi`. */
export function amountText(resource: string, amount: number): string {
  if (resource === 'cpu') return amount % 1000 === 0 ? String(amount / 1000) : `${amount}m`
  if (resource !== 'memory' && resource !== 'ephemeral-storage' && !resource.startsWith('hugepages-')) return String(amount)
  let [value, unit] = [amount, '']
  for (const next of UNITS) {
    if (Math.abs(value) < 1024) break
    value /= 1024
    unit = next
  }
  return `${Math.round(value * 10) / 10}${unit}`
}

/** `100m–250m`; one amount where both are equal. */
export function rangeText(resource: string, { least, most }: { readonly least: number; readonly most: number }): string {
  return least === most ? amountText(resource, most) : `${amountText(resource, least)}–${amountText(resource, most)}`
}
