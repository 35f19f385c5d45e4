/** What updates do on the nodes of a cluster. */
import type { ObjectReference } from '../base/index.ts'
import type { Inventory, NodesRollout } from '../cluster/index.ts'
import type { DaemonSet } from '../kubernetes/index.ts'
import { clusterObjects, type Updates, type UpdateModel } from '../subjects/index.ts'

/** By update; empty without nodes. Every DaemonSet that goes to the cluster with an updated one takes its room there, as it is after the apply. */
export async function rolloutsOn(inventory: Inventory | undefined, updates: Updates): Promise<ReadonlyMap<UpdateModel, NodesRollout>> {
  const found = new Map<UpdateModel, NodesRollout>()
  if (!inventory || inventory.nodes.length === 0) return found
  const { mergeObjects, nodesRollout } = await import('../cluster/index.ts')
  const changed = updates.changed.filter(({ relation }) => relation === 'same')
  const keys = new Map(changed.map(({ model }, order) => [keyOf(model.manifest.object), order]))
  for (const update of changed) {
    const { daemonSet, objects, manifest } = update.model
    const before = update.before.daemonSet.value
    if (!daemonSet.value || !before) continue
    const own = keyOf(manifest.object)
    // What rules read of DaemonSets is what placement reads of those beside an updated one.
    const beside = objects
      .all('DaemonSet')
      .flatMap(({ object, field: { value } }) =>
        value && keyOf(object) !== own ? [{ key: keyOf(object), daemonSet: value as DaemonSet }] : [],
      )
    const all = [...beside, { key: own, daemonSet: daemonSet.value }]
    // What does not change has its room already.
    const daemonSets = [...new Map(all.map(each => [each.key, each])).values()].toSorted(
      (a, b) => (keys.get(a.key) ?? -1) - (keys.get(b.key) ?? -1),
    )
    const cluster = {
      nodes: inventory.nodes,
      pods: inventory.pods,
      objects: mergeObjects(clusterObjects(objects), inventory.objects),
      daemonSets,
    }
    found.set(
      update,
      nodesRollout(
        before,
        cluster,
        daemonSets.findIndex(({ key }) => key === own),
      ),
    )
  }
  return found
}

function keyOf({ namespace = 'default', name }: ObjectReference): string {
  return `${namespace}/${name}`
}
