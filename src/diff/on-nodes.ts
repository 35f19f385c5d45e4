/** What updates do on the nodes of a cluster. */
import type { AmongOthers, Inventory, NodesRollout } from '../cluster/index.ts'
import type { DaemonSet } from '../kubernetes/index.ts'
import type { DaemonSetModel, Updates } from '../subjects/index.ts'
import { identityOf } from '../workspace/index.ts'

/** Of what is updated, renamed and new; empty without nodes. Every DaemonSet that goes to the cluster with an updated one takes its room there, as it is after the apply. */
export async function rolloutsOn(inventory: Inventory | undefined, updates: Updates): Promise<ReadonlyMap<DaemonSetModel, NodesRollout>> {
  const found = new Map<DaemonSetModel, NodesRollout>()
  if (!inventory || inventory.nodes.length === 0) return found
  const { clusterObjects, mergeObjects, nodesRollout, withAssumedClasses } = await import('../cluster/index.ts')
  const changed = updates.changed.filter(({ relation }) => relation === 'same')
  const keys = new Map(changed.map(({ model }, order) => [identityOf(model.manifest), order]))
  const stood = new Map(
    changed.flatMap(({ model, before }) => (before.daemonSet.value ? [[identityOf(model.manifest), before.daemonSet.value]] : [])),
  )
  const renamed = updates.changed.filter(({ relation }) => relation !== 'same')
  const created = new Set([...updates.created, ...renamed].map(({ model }) => identityOf(model.manifest)))
  for (const update of [...changed, ...renamed, ...updates.created]) {
    const { daemonSet, objects, manifest } = update.model
    if (!daemonSet.value || ('before' in update && !update.before.daemonSet.value)) continue
    const own = identityOf(manifest)
    // What rules read of DaemonSets is what placement reads of those beside an updated one.
    const beside = objects
      .all('DaemonSet')
      .flatMap(other => (other.field.value ? [{ key: identityOf(other), daemonSet: other.field.value as DaemonSet }] : []))
      .filter(({ key }) => key !== own)
    // The old object stays beside one that has another name.
    const former = 'before' in update && update.relation !== 'same' ? update.before.daemonSet.value : undefined
    const all = [...beside, ...(former ? [{ key: '', daemonSet: former }] : []), { key: own, daemonSet: daemonSet.value }]
    // What does not change has its room already.
    const daemonSets = [...new Map(all.map(each => [each.key, each])).values()].toSorted(
      (a, b) => (keys.get(a.key) ?? -1) - (keys.get(b.key) ?? -1),
    )
    const standing = daemonSets.flatMap(({ key, daemonSet: is }) => (created.has(key) ? [] : [{ key, daemonSet: stood.get(key) ?? is }]))
    const among = (list: typeof daemonSets): AmongOthers => ({ daemonSets: list, index: list.findIndex(({ key }) => key === own) })
    const place = {
      nodes: inventory.nodes,
      pods: inventory.pods,
      objects: withAssumedClasses(mergeObjects(clusterObjects(objects), inventory.objects), inventory.objects, [...standing, ...daemonSets])
        .objects,
    }
    const stands = 'before' in update && !former ? { ...among(standing), unavailable: update.before.status?.unavailable ?? 0 } : undefined
    found.set(update.model, nodesRollout(stands, among(daemonSets), place))
  }
  return found
}
