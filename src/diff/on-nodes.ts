/** What updates do on the nodes of a cluster. */
import type { Inventory, NodesRollout } from '../cluster/index.ts'
import type { DaemonSet } from '../kubernetes/index.ts'
import type { UpdateModel, Updates } from '../subjects/index.ts'
import { identityOf } from '../workspace/index.ts'

/** By update; empty without nodes. Every DaemonSet that goes to the cluster with an updated one takes its room there, as it is after the apply. */
export async function rolloutsOn(inventory: Inventory | undefined, updates: Updates): Promise<ReadonlyMap<UpdateModel, NodesRollout>> {
  const found = new Map<UpdateModel, NodesRollout>()
  if (!inventory || inventory.nodes.length === 0) return found
  const { clusterObjects, mergeObjects, nodesRollout } = await import('../cluster/index.ts')
  const changed = updates.changed.filter(({ relation }) => relation === 'same')
  const keys = new Map(changed.map(({ model }, order) => [identityOf(model.manifest), order]))
  for (const update of changed) {
    const { daemonSet, objects, manifest } = update.model
    const before = update.before.daemonSet.value
    if (!daemonSet.value || !before) continue
    const own = identityOf(manifest)
    // What rules read of DaemonSets is what placement reads of those beside an updated one.
    const beside = objects
      .all('DaemonSet')
      .flatMap(other => (other.field.value ? [{ key: identityOf(other), daemonSet: other.field.value as DaemonSet }] : []))
      .filter(({ key }) => key !== own)
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
