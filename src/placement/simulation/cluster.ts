/** Nodes, the pods on them, and what kubelets do with these. */
import { PodInfo, Snapshot } from '../node-info.ts'
import type { ClusterObjects, Node } from '../types.ts'
import { type Disruption, SimulatedPod } from './pod.ts'
import type { Event } from './queueing.ts'

/** What the kubelets do. */
export interface Kubelets {
  /** Whether the node's kubelet starts pods and confirms that they are gone. */
  isAlive(nodeName: string): boolean
  /** Whether a pod that has started is ready at once. */
  startsReady(pod: SimulatedPod): boolean
}

export const HEALTHY: Kubelets = { isAlive: () => true, startsReady: () => true }

/** Who watches the cluster. */
export interface Watchers {
  /** The scheduler, of what may make room for a pod. */
  event(event: Event): void
  /** The controller, of a pod that has changed or is gone. */
  podChanged(pod: SimulatedPod): void
  podGone(pod: SimulatedPod): void
}

export class Cluster {
  readonly snapshot: Snapshot
  readonly pods = new Set<SimulatedPod>()
  /** Pods that are gone since the last forget(). */
  deleted: SimulatedPod[] = []
  kubelets: Kubelets
  /** Of pods that start now: RFC 3339. */
  startTime = new Date(0).toISOString()
  /** In seconds. */
  now = 0
  readonly #nodes = new Map<string, Node>()
  readonly #byNode = new Map<string, Set<SimulatedPod>>()
  readonly #watchers: Watchers
  #sequence = 0

  constructor(nodes: readonly Node[], namespaces: ClusterObjects['namespaces'], kubelets: Kubelets, watchers: Watchers) {
    this.kubelets = kubelets
    this.#watchers = watchers
    this.snapshot = new Snapshot(nodes, namespaces)
    for (const node of nodes) this.#nodes.set(node.metadata.name, node)
  }

  get nodes(): ReadonlyMap<string, Node> {
    return this.#nodes
  }

  /** Counts up. */
  next(): number {
    return this.#sequence++
  }

  podsOn(nodeName: string): ReadonlySet<SimulatedPod> {
    return this.#byNode.get(nodeName) ?? NONE
  }

  /** Adds a node or replaces it. */
  setNode(node: Node): Node | undefined {
    const { name } = node.metadata
    const before = this.#nodes.get(name)
    this.#nodes.set(name, node)
    const info = this.snapshot.setNode(node)
    if (!before) for (const pod of this.podsOn(name)) if (pod.isActive) info.add(pod.info)
    this.#watchers.event({ kind: 'node', before, after: node })
    return before
  }

  /** Its pods stay. */
  removeNode(name: string): void {
    const node = this.#nodes.get(name)
    if (!node) return
    this.#nodes.delete(name)
    this.snapshot.removeNode(name)
    this.#watchers.event({ kind: 'nodeDeleted', node })
  }

  bind(pod: SimulatedPod, nodeName: string): void {
    pod.nodeName = nodeName
    pod.unscheduled = undefined
    pod.nominatedNode = undefined
    const there = this.#byNode.get(nodeName) ?? new Set()
    this.#byNode.set(nodeName, there.add(pod))
    this.snapshot.nodes.get(nodeName)?.add(pod.info)
    this.#watchers.event({ kind: 'podAdded', pod: pod.info, nodeName })
    if (this.kubelets.isAlive(nodeName)) this.#start(pod)
    this.#watchers.podChanged(pod)
  }

  #start(pod: SimulatedPod): void {
    pod.phase = 'Running'
    if (pod.info.startTime === Infinity) pod.info.startTime = Date.parse(this.startTime)
    this.setReady(pod, this.kubelets.startsReady(pod))
  }

  setReady(pod: SimulatedPod, ready: boolean): void {
    if (pod.ready === ready) return
    pod.ready = ready
    pod.readySince = this.now
    this.#watchers.podChanged(pod)
  }

  /** The scheduler writes into the pod why it waits: the controller sees another change of one of its pods. */
  tellPod(pod: SimulatedPod): void {
    this.#watchers.podChanged(pod)
  }

  setPhase(pod: SimulatedPod, phase: SimulatedPod['phase']): void {
    pod.phase = phase
    // The scheduler counts a pod that has ended no longer.
    if (!pod.isActive) this.#free(pod)
    this.#watchers.podChanged(pod)
  }

  /** Deletes a pod: at once where it is not bound, its kubelet confirms it, or nobody is asked (a grace period of 0). */
  delete(pod: SimulatedPod, disruption?: Disruption, isForced = false): void {
    if (!this.pods.has(pod)) return
    pod.disruption ??= disruption
    pod.info.terminating = true
    if (isForced || pod.nodeName === undefined || this.kubelets.isAlive(pod.nodeName)) this.#remove(pod)
    else this.#watchers.podChanged(pod)
  }

  /** Lets kubelets that have come back to life do what they had not done. */
  wakeKubelets(): void {
    for (const pod of this.pods) {
      if (pod.nodeName === undefined || !this.kubelets.isAlive(pod.nodeName)) continue
      if (pod.terminating) this.#remove(pod)
      else if (pod.phase === 'Pending') this.#start(pod)
    }
  }

  #remove(pod: SimulatedPod): void {
    this.pods.delete(pod)
    this.deleted.push(pod)
    this.#watchers.podGone(pod)
    if (pod.nodeName === undefined) return
    this.#byNode.get(pod.nodeName)?.delete(pod)
    this.#free(pod)
  }

  /** Gives back what the pod took of its node. */
  #free({ nodeName = '', info }: SimulatedPod): void {
    const node = this.snapshot.nodes.get(nodeName)
    if (!node?.pods.has(info)) return
    node.remove(info)
    this.#watchers.event({ kind: 'podDeleted', pod: info, nodeName })
  }
}

const NONE: ReadonlySet<SimulatedPod> = new Set()

/** A pod that is posted. */
export function newPod(cluster: Cluster, pod: PodInfo['pod'], creator?: string, hash?: string): SimulatedPod {
  const added = new SimulatedPod(new PodInfo(pod), cluster.next(), creator, hash)
  cluster.pods.add(added)
  return added
}
