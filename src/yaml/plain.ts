/** A positioned tree as the JSON text that sigs.k8s.io/yaml makes of it. */
import { resolveMapping } from './mapping.ts'
import { target, type YamlNode } from './tree.ts'

/** Plain JavaScript values, aliases and merges resolved. A number beyond 2^53 loses digits. */
export function toPlain(node: YamlNode | undefined): unknown {
  const here = target(node)
  switch (here?.kind) {
    case 'scalar':
      return typeof here.value === 'bigint' ? Number(here.value) : here.value
    case 'sequence':
      return here.items.map(toPlain)
    case 'mapping': {
      const object: Record<string, unknown> = {}
      const pairs = here.simple
        ? here.entries.map(({ name, value }) => [name as string, value] as const)
        : [...resolveMapping(here).fields.values()].map(({ name, value }) => [name, value] as const)
      for (const [name, value] of pairs) {
        if (name === '__proto__')
          Object.defineProperty(object, name, { value: toPlain(value), enumerable: true, configurable: true, writable: true })
        else object[name] = toPlain(value)
      }
      return object
    }
    default:
      return null
  }
}

/** A plain value that is neither a scalar nor a list. */
export function isStruct(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
