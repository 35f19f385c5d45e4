/** The filters of the default scheduler profile that decide on what placement is given, in the profile's order. */
import type { NodeInfo, PodInfo, Snapshot } from '../node-info.ts'
import type { Filter, PodFilter, Status } from './filter.ts'
import { interPodAffinity } from './inter-pod-affinity.ts'
import { nodeAffinity, nodeName, nodeUnschedulable, taintToleration } from './nodes.ts'
import { podTopologySpread } from './pod-topology-spread.ts'
import { nodePorts, nodeResourcesFit } from './resources.ts'
import { volumeRestrictions } from './volume-restrictions.ts'

export type { Filter, PodFilter, Status } from './filter.ts'

const FILTERS: readonly Filter[] = [
  nodeName,
  nodeUnschedulable,
  taintToleration,
  nodeAffinity,
  nodePorts,
  nodeResourcesFit,
  volumeRestrictions,
  podTopologySpread,
  interPodAffinity,
]

/** Those that look at the node which the pod is pinned to. */
const OF_ONE_NODE: ReadonlySet<Filter> = new Set([nodeAffinity, podTopologySpread])

/** The filters that are the same for all pods of a DaemonSet. InterPodAffinity is among them, for the pods that may come. */
export function sharedFilters(pod: PodInfo, snapshot: Snapshot): ReadonlyMap<Filter, PodFilter> {
  const shared = new Map<Filter, PodFilter>()
  for (const filter of FILTERS) {
    const found = OF_ONE_NODE.has(filter)
      ? undefined
      : filter === interPodAffinity
        ? interPodAffinity(pod, snapshot, true)
        : filter(pod, snapshot)
    if (found) shared.set(filter, found)
  }
  return shared
}

/** All filters, set up for one pod. */
export class PodFilters {
  readonly #filters: readonly PodFilter[]
  readonly #nominated: readonly PodInfo[]

  /**
   * @param nominated Pods of no less priority that are about to come to the one node that is asked for.
   * @param like Filters of a pod that differs from it in its node alone: what does not ask for that is taken from them.
   */
  constructor(pod: PodInfo, snapshot: Snapshot, nominated: readonly PodInfo[] = [], like?: ReadonlyMap<Filter, PodFilter>) {
    this.#filters = FILTERS.flatMap(filter => like?.get(filter) ?? (like && !OF_ONE_NODE.has(filter) ? [] : (filter(pod, snapshot) ?? [])))
    this.#nominated = nominated
  }

  /** What the scheduler stops at; undefined where the pod fits, with the nominated pods and without them. */
  first(node: NodeInfo): Status | undefined {
    if (this.#nominated.length === 0) return this.#first(node)
    for (const pod of this.#nominated) this.move(pod, node, 1)
    const status = this.#first(node)
    for (const pod of this.#nominated) this.move(pod, node, -1)
    return status ?? this.#first(node)
  }

  #first(node: NodeInfo): Status | undefined {
    for (const filter of this.#filters) {
      const status = filter.check(node)
      if (status) return status
    }
    return undefined
  }

  /** Each filter that refuses the node by itself. */
  all(node: NodeInfo): Status[] {
    return this.#filters.flatMap(filter => filter.check(node) ?? [])
  }

  /** Adds a pod to the node or takes it away, in imagination. */
  move(pod: PodInfo, node: NodeInfo, delta: 1 | -1): void {
    if (delta === 1) node.add(pod)
    else node.remove(pod)
    for (const filter of this.#filters) filter.count?.(pod, node, delta)
  }
}
