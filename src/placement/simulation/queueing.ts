/** After which events the scheduler tries a pod again that found no node (the plugins' queueing hints). */
import { toleratesAll } from '../../kubernetes/index.ts'
import { RequiredNodeAffinity } from '../affinity.ts'
import { matchesAll } from '../filters/inter-pod-affinity.ts'
import { spreadConstraints } from '../filters/pod-topology-spread.ts'
import { insufficient } from '../filters/resources.ts'
import { sharesDisk } from '../filters/volume-restrictions.ts'
import { conflict } from '../host-ports.ts'
import { NodeInfo, type PodInfo, type Snapshot } from '../node-info.ts'
import { allocatable } from '../resources.ts'
import type { Node } from '../types.ts'
import type { SimulatedPod } from './pod.ts'

export type Event =
  | { readonly kind: 'podAdded' | 'podDeleted'; readonly pod: PodInfo; readonly nodeName: string }
  | { readonly kind: 'node'; readonly before: Node | undefined; readonly after: Node }
  | { readonly kind: 'nodeDeleted'; readonly node: Node }

/** Every pod is refused by NodeAffinity on other nodes than its own, and by one filter on its own. */
export function isWorthRetrying(pod: SimulatedPod, event: Event, snapshot: Snapshot): boolean {
  if (event.kind === 'node' && becomesSelected(pod, event.before, event.after)) return true
  switch (pod.rejectedBy) {
    case 'TaintToleration':
      return event.kind === 'node' && becomesTolerated(pod, event.before, event.after)
    case 'NodePorts':
      if (event.kind === 'podDeleted') return event.pod.hostPorts.some(used => pod.info.hostPorts.some(port => conflict(port, used)))
      return event.kind === 'node' && !event.before
    case 'NodeResourcesFit':
      return event.kind === 'podDeleted' || (event.kind === 'node' && givesRoom(pod, event.before, event.after))
    case 'VolumeRestrictions':
      if (event.kind === 'podDeleted') return event.pod.namespace === pod.info.namespace && sharesDisk(event.pod, pod.info)
      return event.kind === 'node' && !event.before
    case 'PodTopologySpread':
      return changesSpread(pod, event)
    case 'InterPodAffinity':
      return changesAffinity(pod, event, snapshot)
    default:
      return false
  }
}

function becomesSelected({ info: { pod } }: SimulatedPod, before: Node | undefined, after: Node): boolean {
  const affinity = new RequiredNodeAffinity(pod.spec)
  return affinity.matches(after) && !(before && affinity.matches(before))
}

function becomesTolerated({ info: { pod } }: SimulatedPod, before: Node | undefined, after: Node): boolean {
  const tolerates = ({ spec }: Node): boolean => toleratesAll(pod.spec.tolerations ?? [], spec?.taints ?? [])
  return tolerates(after) && !(before && tolerates(before))
}

/** The pod would fit the node, were it empty; and it has more than before of what the pod asks for. */
function givesRoom({ info }: SimulatedPod, before: Node | undefined, after: Node): boolean {
  if (insufficient(info, new NodeInfo(after)).length > 0) return false
  if (!before) return true
  const [had, has] = [allocatable(before), allocatable(after)]
  return ['pods', ...info.requests.keys()].some(name => (has.get(name) ?? 0) > (had.get(name) ?? 0))
}

function changesSpread({ info }: SimulatedPod, event: Event): boolean {
  const constraints = spreadConstraints(info)
  if ('pod' in event)
    return event.pod.namespace === info.namespace && constraints.some(({ selector }) => selector.matches(event.pod.labels))
  const values = (node: Node | undefined): string | undefined => {
    const labels = node?.metadata.labels ?? {}
    if (!node || constraints.some(({ topologyKey }) => !Object.hasOwn(labels, topologyKey))) return undefined
    return JSON.stringify(constraints.map(({ topologyKey }) => labels[topologyKey]).concat(JSON.stringify(node.spec?.taints)))
  }
  if (event.kind === 'node') return values(event.before) !== values(event.after)
  return values(event.node) !== undefined
}

function changesAffinity({ info }: SimulatedPod, event: Event, snapshot: Snapshot): boolean {
  const { affinity, antiAffinity } = info
  switch (event.kind) {
    case 'podAdded':
      return matchesAll(affinity, event.pod, snapshot)
    case 'podDeleted': {
      const { pod } = event
      return antiAffinity.some(term => snapshot.matches(term, pod)) || pod.antiAffinity.some(term => snapshot.matches(term, info))
    }
    case 'nodeDeleted':
      return false
    default: {
      const [had, has] = [event.before?.metadata.labels ?? {}, event.after.metadata.labels ?? {}]
      if (!event.before && antiAffinity.length > 0) return true
      const gains = affinity.some(({ topologyKey }) => has[topologyKey] !== undefined && has[topologyKey] !== had[topologyKey])
      const loses = antiAffinity.some(({ topologyKey }) => had[topologyKey] !== undefined && has[topologyKey] !== had[topologyKey])
      return gains || loses
    }
  }
}
