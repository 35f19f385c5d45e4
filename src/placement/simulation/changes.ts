/** What can happen to a cluster. */
import { type DaemonSet, matchTaint, type ResourceList, type Taint } from '../../kubernetes/index.ts'
import type { Node, NodeCondition, Pod } from '../types.ts'
import { keyOf, SimulatedDaemonSet } from './daemon.ts'
import { withConditionTaints, withFormerLabels } from './lifecycle.ts'
import type { SimulatedPod } from './pod.ts'
import type { Simulation } from './simulation.ts'

export type Propagation = 'Orphan' | 'Background' | 'Foreground'

/** One step of a simulation, applied to the cluster at once. */
export type Change =
  | { readonly do: 'addNode'; readonly node: Node }
  | { readonly do: 'removeNode'; readonly node: string }
  | { readonly do: 'cordon' | 'uncordon'; readonly node: string }
  | { readonly do: 'taint' | 'untaint'; readonly node: string; readonly taint: Taint }
  /** null removes a label. */
  | { readonly do: 'label'; readonly node: string; readonly labels: Readonly<Record<string, string | null>> }
  /** Capacity, too; resources that are not named stay. */
  | { readonly do: 'allocatable'; readonly node: string; readonly allocatable: ResourceList }
  | { readonly do: 'condition'; readonly node: string; readonly type: string; readonly status: string }
  | { readonly do: 'applyDaemonSet'; readonly daemonset: DaemonSet }
  | { readonly do: 'deleteDaemonSet'; readonly name: string; readonly namespace?: string; readonly propagation: Propagation }
  /** At once, whatever its kubelet says. */
  | { readonly do: 'deletePod'; readonly name: string; readonly namespace?: string }
  | { readonly do: 'addPod'; readonly pod: Pod }
  | { readonly do: 'failDaemonPod' | 'deleteDaemonPod'; readonly name: string; readonly namespace?: string; readonly node: string }

/** Makes the change and lets the cluster come to rest. */
export function apply(simulation: Simulation, change: Change): void {
  make(simulation, change)
  simulation.run()
}

/** Makes the change alone. What names something that does not exist changes nothing. */
export function make(simulation: Simulation, change: Change): void {
  switch (change.do) {
    case 'addNode':
      return simulation.setNode(withConditionTaints(withFormerLabels(change.node)))
    case 'removeNode':
      return simulation.cluster.removeNode(change.node)
    case 'applyDaemonSet':
      return applyDaemonSet(simulation, change.daemonset)
    case 'deleteDaemonSet':
      return deleteDaemonSet(simulation, change)
    case 'addPod':
      return void simulation.addPod(change.pod)
    case 'deletePod':
      for (const pod of simulation.cluster.pods)
        if (pod.name === change.name && isIn(pod, change)) simulation.cluster.delete(pod, undefined, true)
      return
    case 'failDaemonPod':
      for (const pod of daemonPods(simulation, change)) simulation.cluster.setPhase(pod, 'Failed')
      return
    case 'deleteDaemonPod':
      for (const pod of daemonPods(simulation, change)) if (!pod.terminating) simulation.cluster.delete(pod)
      return
    default: {
      const node = simulation.cluster.nodes.get(change.node)
      if (node) changeNode(simulation, node, change)
    }
  }
}

type NodeChange =
  | { readonly do: 'cordon' | 'uncordon'; readonly node: string }
  | Extract<Change, { readonly do: 'label' | 'allocatable' | 'condition' }>
  | Extract<Change, { readonly taint: Taint }>

function changeNode(simulation: Simulation, node: Node, change: NodeChange): void {
  simulation.setNode(withConditionTaints(withFormerLabels(changed(node, change))))
  if (change.do !== 'condition' || change.type !== 'Ready' || change.status !== 'Unknown') return
  // A node falls silent: its pods count as not ready (MarkPodsNotReady).
  for (const pod of simulation.cluster.podsOn(change.node)) simulation.cluster.setReady(pod, false)
}

function changed(node: Node, change: NodeChange): Node {
  switch (change.do) {
    case 'cordon':
      return { ...node, spec: { ...node.spec, unschedulable: true } }
    case 'uncordon': {
      const { unschedulable: _, ...spec } = node.spec ?? {}
      return { ...node, spec }
    }
    case 'taint':
    case 'untaint': {
      const others = (node.spec?.taints ?? []).filter(taint => !matchTaint(taint, change.taint))
      return { ...node, spec: { ...node.spec, taints: change.do === 'taint' ? [...others, change.taint] : others } }
    }
    case 'label': {
      const labels = Object.entries({ ...node.metadata.labels, ...change.labels }).filter(([, value]) => value !== null)
      return { ...node, metadata: { ...node.metadata, labels: Object.fromEntries(labels) as Record<string, string> } }
    }
    case 'allocatable': {
      const { capacity, allocatable } = node.status ?? {}
      const more = change.allocatable
      return { ...node, status: { ...node.status, capacity: { ...capacity, ...more }, allocatable: { ...allocatable, ...more } } }
    }
    case 'condition': {
      const { type, status } = change
      const conditions = node.status?.conditions ?? []
      const after: NodeCondition[] = conditions.map(one => (one.type === type ? { ...one, status } : one))
      if (!conditions.some(one => one.type === type)) after.push({ type, status })
      return { ...node, status: { ...node.status, conditions: after } }
    }
  }
}

function applyDaemonSet(simulation: Simulation, given: DaemonSet): void {
  const key = keyOf(given)
  const existing = simulation.daemonSets.get(key)
  const daemon = existing ?? new SimulatedDaemonSet(given)
  if (existing) existing.replace(given)
  else simulation.daemonSets.set(key, daemon)
  simulation.enqueue(daemon)
}

function deleteDaemonSet(
  simulation: Simulation,
  { name, namespace = 'default', propagation }: Extract<Change, { do: 'deleteDaemonSet' }>,
): void {
  const daemon = simulation.daemonSets.get(`${namespace}/${name}`)
  if (!daemon) return
  if (propagation === 'Foreground') {
    daemon.terminating = true
    for (const pod of daemon.pods) simulation.cluster.delete(pod)
    if (daemon.pods.size === 0) simulation.daemonSets.delete(daemon.key)
    return
  }
  simulation.daemonSets.delete(daemon.key)
  for (const pod of daemon.pods) {
    if (propagation === 'Orphan') pod.owner = undefined
    else simulation.cluster.delete(pod)
  }
  if (propagation === 'Background') return
  for (const revision of daemon.revisions) {
    const labels = revision.template.metadata?.labels ?? {}
    simulation.orphanedRevisions.push({ namespace: daemon.namespace, labels, revision })
  }
}

function daemonPods(
  simulation: Simulation,
  { name, namespace = 'default', node }: { name: string; namespace?: string; node: string },
): SimulatedPod[] {
  return [...(simulation.daemonSets.get(`${namespace}/${name}`)?.pods ?? [])].filter(({ target }) => target === node)
}

function isIn({ info }: SimulatedPod, { namespace = 'default' }: { readonly namespace?: string }): boolean {
  return info.namespace === namespace
}
