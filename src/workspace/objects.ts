/** The other objects that were given beside the DaemonSets: read when a rule first asks for them. */
import { type ObjectReference, groupBy } from '../base/index.ts'
import { MAP_FIELDS } from '../kubernetes/index.ts'
import type { Manifest } from './manifest.ts'
import { type AnyField, rootField, toPlain } from '../yaml/index.ts'

export interface OtherObject {
  readonly object: ObjectReference
  /** Untyped: `value` is what is written. */
  readonly field: AnyField
}

export interface Objects {
  /** All of a kind, in the order of the files. */
  all(kind: string): readonly OtherObject[]
  /** An object that is in no namespace is taken for one of the same name in any: which one, only the command that applies it knows. */
  find(kind: string, namespace: string | undefined, name: string): OtherObject | undefined
}

export class LazyObjects implements Objects {
  readonly #load: () => Iterable<Manifest>
  #byKind: ReadonlyMap<string, readonly OtherObject[]> | undefined

  constructor(load: () => Iterable<Manifest>) {
    this.#load = load
  }

  all(kind: string): readonly OtherObject[] {
    this.#byKind ??= groupByKind(this.#load())
    return this.#byKind.get(kind) ?? []
  }

  find(kind: string, namespace: string | undefined, name: string): OtherObject | undefined {
    const named = this.all(kind).filter(({ object }) => object.name === name)
    return (
      named.find(({ object }) => (object.namespace ?? 'default') === (namespace ?? 'default')) ??
      named.find(({ object }) => object.namespace === undefined || namespace === undefined)
    )
  }
}

function groupByKind(manifests: Iterable<Manifest>): ReadonlyMap<string, readonly OtherObject[]> {
  const others = Array.from(manifests, (manifest): OtherObject => ({ object: manifest.object, field: fieldOf(manifest) }))
  return groupBy(others, ({ object }) => object.kind)
}

function fieldOf({ document, node, origin }: Manifest): AnyField {
  const plain = toPlain(node)
  return rootField({
    document,
    node,
    value: plain,
    effective: plain,
    maps: new Set([...MAP_FIELDS, 'data', 'stringData', 'binaryData']),
    rendered: origin !== undefined,
  })
}
