/** A positioned tree as the JSON text that sigs.k8s.io/yaml makes of it. */
import { resolveMapping } from './mapping.ts'
import { type Anchored, type Entry, type Mapping, target, type YamlNode } from './tree.ts'

/** Plain JavaScript values, aliases and merges resolved, however deep. A number beyond 2^53 loses digits. */
export function toPlain(node: YamlNode | undefined): unknown {
  if (node?.kind === 'scalar') return own(node)
  const result: unknown[] = []
  const rest: [holder: object, key: string | number, node: YamlNode | undefined][] = [[result, 0, node]]
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [holder, key, value] = next
    const here = target(value)
    put(holder as Record<string | number, unknown>, key, own(here))
    const made = (holder as Record<string | number, unknown>)[key] as object
    if (here?.kind === 'sequence') here.items.forEach((item, index) => rest.push([made, index, item]))
    else if (here?.kind === 'mapping') for (const { name, value: inner } of membersOf(here)) rest.push([made, name, inner])
  }
  return result[0]
}

/** Its members are put into it later; those of a mapping have their order already. */
function own(node: Anchored | undefined): unknown {
  switch (node?.kind) {
    case 'scalar':
      return typeof node.value === 'bigint' ? Number(node.value) : node.value
    case 'sequence':
      return node.items.map(() => null)
    case 'mapping': {
      const object = {}
      for (const { name } of membersOf(node)) put(object, name, null)
      return object
    }
    default:
      return null
  }
}

export function membersOf(mapping: Mapping): Iterable<{ readonly name: string; readonly value: YamlNode }> {
  return mapping.simple ? (mapping.entries as readonly (Entry & { readonly name: string })[]) : resolveMapping(mapping).fields.values()
}

function put(object: Record<string | number, unknown>, key: string | number, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
  else object[key] = value
}

/** A plain value that is neither a scalar nor a list. */
export function isStruct(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Of the same values in the same lists; the order of keys has no meaning, and what is undefined is absent. */
export function isSame(one: unknown, other: unknown): boolean {
  const rest: [unknown, unknown][] = [[one, other]]
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [a, b] = next
    if (Object.is(a, b)) continue
    if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false
    const [left, right] = [membersIn(a), membersIn(b)]
    if (left.length !== right.length) return false
    for (const [name, value] of left) {
      if (!Object.hasOwn(b, name)) return false
      rest.push([value, (b as Readonly<Record<string, unknown>>)[name]])
    }
  }
  return true
}

/** What is undefined is absent. */
export function membersIn(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, member]) => member !== undefined)
}

/** Whether collections stand within collections more levels deep than that. */
export function isDeeper(value: unknown, levels: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; depth <= levels; depth++) {
    level = level.flatMap(each => (typeof each === 'object' && each !== null ? Object.values(each) : []))
    if (level.length === 0) return false
  }
  return true
}
