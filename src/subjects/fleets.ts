/** DaemonSets on the nodes that were given: those that go to one cluster together share the room. */
import type { ObjectReference } from '../base/index.ts'
import {
  clusterObjects,
  type Inventory,
  mergeObjects,
  onNodes,
  type OnNodes,
  type Survey,
  survey,
  withAssumedClasses,
} from '../cluster/index.ts'
import type { DaemonSet } from '../kubernetes/index.ts'
import type { DaemonSetModel } from './daemon-set.ts'

interface Given {
  readonly key: string
  readonly daemonSet: DaemonSet
}

export class Fleets {
  readonly #inventory: Inventory
  readonly #found = new WeakMap<DaemonSetModel, OnNodes | undefined>()
  /** By the DaemonSets that are in them. */
  readonly #surveys = new Map<string, Survey<Given>>()

  constructor(inventory: Inventory) {
    this.#inventory = inventory
  }

  /** Undefined for a manifest without a name. */
  of(model: DaemonSetModel): OnNodes | undefined {
    if (!this.#found.has(model)) this.#found.set(model, this.#find(model))
    return this.#found.get(model)
  }

  #find({ manifest, daemonSet, objects }: DaemonSetModel): OnNodes | undefined {
    const own = keyOf(manifest.object)
    if (manifest.object.name === '' || !daemonSet.value) return undefined
    const places = new Map<string, string>()
    const given = new Map<string, Given>()
    for (const { object, absolute, field } of objects.all('DaemonSet')) {
      const key = keyOf(object)
      // The nearest of a name is the one that is applied; a patch has no containers.
      if (given.has(key) || !field.value?.spec?.template?.spec?.containers?.length) continue
      places.set(key, `${key} ${absolute} ${field.location.span.start}`)
      // What rules read of other DaemonSets is what placement reads of them.
      given.set(key, { key, daemonSet: field.value as DaemonSet })
    }
    given.set(own, { key: own, daemonSet: daemonSet.value })
    const sorted = [...given.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1))
    const { nodes, pods, objects: known } = this.#inventory
    const group = [...places.values()].toSorted().join('\n')
    let found = places.has(own) ? this.#surveys.get(group) : undefined
    if (!found) {
      const { objects: all } = withAssumedClasses(mergeObjects(clusterObjects(objects), known), known, sorted)
      found = survey({ nodes, pods, objects: all, daemonSets: sorted })
      this.#surveys.set(group, found)
    }
    const index = found.daemonSets.findIndex(({ given: { key } }) => key === own)
    return onNodes(found, index)
  }
}

function keyOf({ namespace = 'default', name }: ObjectReference): string {
  return `${namespace}/${name}`
}
