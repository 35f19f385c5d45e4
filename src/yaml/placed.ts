/** Plain values as a tree that takes its places from another one. */
import type { Span } from '../base/index.ts'
import { resolveMapping } from './mapping.ts'
import { isSame, isStruct, toPlain } from './plain.ts'
import { type Entry, type Mapping, scalarOf, type Sequence, target, type YamlNode } from './tree.ts'

/** Names of a list's items, each its own, by the name of the list; undefined where they have none. */
type KeysOf = (list: string, items: readonly unknown[]) => readonly string[] | undefined

/** What is written in the other tree stands where it is written there; the rest at the key of its nearest ancestor. */
export function placed(value: Readonly<Record<string, unknown>>, by: Mapping, keysOf: KeysOf): Mapping {
  return new Placing(keysOf).mapping(value, by, { start: by.start, end: by.start })
}

class Placing {
  constructor(readonly keysOf: KeysOf) {}

  mapping(value: Readonly<Record<string, unknown>>, by: Mapping | undefined, at: Span): Mapping {
    const written = by ? resolveMapping(by).fields : new Map<string, Entry>()
    const entries = Object.entries(value).map(([name, member]): Entry => {
      const entry = written.get(name)
      const key = entry?.key ?? scalarOf(at.start, at.end, 'plain', name)
      return { key, name, value: this.#node(member, entry?.value, key, name) }
    })
    return { ...(by ?? collection(at)), kind: 'mapping', flow: by?.flow ?? true, entries, simple: true }
  }

  #node(value: unknown, by: YamlNode | undefined, at: Span, name: string): YamlNode {
    const here = target(by)
    if (by && here && isSame(toPlain(here), value)) return by
    if (Array.isArray(value)) return this.#sequence(value as unknown[], here?.kind === 'sequence' ? here : undefined, at, name)
    if (isStruct(value)) return this.mapping(value, here?.kind === 'mapping' ? here : undefined, at)
    const span = here?.kind === 'scalar' ? here : at
    if (typeof value === 'string') return scalarOf(span.start, span.end, 'double', value)
    const scalar = value as number | boolean | null
    const isFloat = typeof scalar === 'number' && !Number.isInteger(scalar)
    return scalarOf(span.start, span.end, 'plain', String(scalar), scalar, isFloat)
  }

  #sequence(items: readonly unknown[], by: Sequence | undefined, at: Span, name: string): Sequence {
    const written = by ? (toPlain(by) as unknown[]) : []
    const [keys, names] = [this.keysOf(name, items), this.keysOf(name, written)]
    const nodeOf = (item: unknown, index: number): YamlNode | undefined => {
      const same = keys && names ? names.indexOf(keys[index]!) : written.findIndex(each => isSame(each, item))
      return by?.items[same]
    }
    const nodes = items.map((item, index) => this.#node(item, nodeOf(item, index), at, ''))
    return { ...(by ?? collection(at)), kind: 'sequence', flow: by?.flow ?? true, items: nodes }
  }
}

function collection({ start, end }: Span): {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly anchor: undefined
} {
  return { start, end, from: start, anchor: undefined }
}
