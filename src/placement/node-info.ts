/** Nodes with the pods on them, as the scheduler keeps them (framework.NodeInfo, PodInfo, Snapshot). */
import { type Labels, labelSelectorAsSelector, type PodAffinityTerm, Selector } from '../kubernetes/index.ts'
import { type HostPort, hostPorts, portKey } from './host-ports.ts'
import { allocatable, type Amounts, podRequests } from './resources.ts'
import { namespaceOf, type Named, type Node, type Pod } from './types.ts'

/** A required term of pod affinity or anti-affinity. */
export interface AffinityTerm {
  readonly topologyKey: string
  readonly selector: Selector
  readonly namespaces: ReadonlySet<string>
  readonly namespaceSelector: Selector
}

/** A pod, with what filters ask of it found once. */
export class PodInfo {
  readonly namespace: string
  readonly labels: Labels
  readonly priority: number
  /** Milliseconds since 1970; a pod that has not started is the youngest. */
  startTime: number
  /** It is being deleted. */
  terminating: boolean
  #requests: Amounts | undefined
  #hostPorts: readonly HostPort[] | undefined
  #affinity: readonly AffinityTerm[] | undefined
  #antiAffinity: readonly AffinityTerm[] | undefined

  /**
   * @param pod As the API server has it: admitted.
   * @param like A pod that differs from it in its node alone.
   */
  constructor(
    readonly pod: Pod,
    like?: PodInfo,
  ) {
    this.namespace = namespaceOf(pod)
    this.labels = pod.metadata.labels ?? {}
    this.priority = pod.spec.priority ?? 0
    const started = pod.status?.startTime === undefined ? NaN : Date.parse(pod.status.startTime)
    this.startTime = Number.isNaN(started) ? Infinity : started
    this.terminating = pod.metadata.deletionTimestamp !== undefined
    this.#requests = like?.requests
    this.#hostPorts = like?.hostPorts
    this.#affinity = like?.affinity
    this.#antiAffinity = like?.antiAffinity
  }

  get requests(): Amounts {
    return (this.#requests ??= podRequests(this.pod.spec))
  }

  get hostPorts(): readonly HostPort[] {
    return (this.#hostPorts ??= hostPorts(this.pod.spec))
  }

  get affinity(): readonly AffinityTerm[] {
    return (this.#affinity ??= this.#terms(this.pod.spec.affinity?.podAffinity?.requiredDuringSchedulingIgnoredDuringExecution))
  }

  get antiAffinity(): readonly AffinityTerm[] {
    return (this.#antiAffinity ??= this.#terms(this.pod.spec.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution))
  }

  #terms(terms: readonly PodAffinityTerm[] = []): AffinityTerm[] {
    return terms.map(({ topologyKey = '', labelSelector, namespaces = [], namespaceSelector }) => ({
      topologyKey,
      selector: labelSelectorAsSelector(labelSelector) ?? Selector.nothing,
      // Without any namespaces it is the pod's own.
      namespaces: new Set(namespaces.length === 0 && namespaceSelector === undefined ? [this.namespace] : namespaces),
      namespaceSelector: labelSelectorAsSelector(namespaceSelector) ?? Selector.nothing,
    }))
  }
}

/** A node with its pods and the sums of their requests (framework.NodeInfo). */
export class NodeInfo {
  readonly allocatable: Amounts
  readonly pods = new Set<PodInfo>()
  readonly requested = new Map<string, number>()
  /** As the scheduler keeps them: where two pods have the same one, it is free as soon as one of them goes. */
  readonly usedPorts = new Map<string, HostPort>()
  readonly #refusing: Set<NodeInfo> | undefined

  /** @param refusing Where the node adds itself when a pod with required anti-affinity comes to it. */
  constructor(
    readonly node: Node,
    refusing?: Set<NodeInfo>,
  ) {
    this.allocatable = allocatable(node)
    this.#refusing = refusing
  }

  get name(): string {
    return this.node.metadata.name
  }

  get labels(): Labels {
    return this.node.metadata.labels ?? {}
  }

  add(pod: PodInfo): void {
    this.pods.add(pod)
    if (pod.antiAffinity.length > 0) this.#refusing?.add(this)
    for (const [name, value] of pod.requests) this.requested.set(name, (this.requested.get(name) ?? 0) + value)
    for (const port of pod.hostPorts) this.usedPorts.set(portKey(port), port)
  }

  remove(pod: PodInfo): void {
    if (!this.pods.delete(pod)) return
    for (const [name, value] of pod.requests) this.requested.set(name, (this.requested.get(name) ?? 0) - value)
    for (const port of pod.hostPorts) this.usedPorts.delete(portKey(port))
  }

  /** Back to these pods. */
  reset(pods: Iterable<PodInfo>): void {
    this.pods.clear()
    this.requested.clear()
    this.usedPorts.clear()
    for (const pod of pods) this.add(pod)
  }
}

/** All nodes by their names; pods are added to them. */
export class Snapshot {
  readonly nodes = new Map<string, NodeInfo>()
  /** Nodes that have, or had, pods with required anti-affinity. */
  readonly refusing = new Set<NodeInfo>()
  readonly #namespaces: ReadonlyMap<string, Labels>

  constructor(nodes: Iterable<Node>, namespaces: readonly { readonly metadata: Named }[] = []) {
    for (const node of nodes) this.setNode(node)
    this.#namespaces = new Map(namespaces.map(({ metadata }) => [metadata.name, metadata.labels ?? {}]))
  }

  /** Adds the node, or replaces it with its pods kept. */
  setNode(node: Node): NodeInfo {
    const info = new NodeInfo(node, this.refusing)
    const before = this.nodes.get(info.name)
    for (const pod of before?.pods ?? []) info.add(pod)
    if (before) this.refusing.delete(before)
    this.nodes.set(info.name, info)
    return info
  }

  removeNode(name: string): void {
    const info = this.nodes.get(name)
    if (!info) return
    this.nodes.delete(name)
    this.refusing.delete(info)
  }

  /** A namespace that is not given has the one label that every namespace has. */
  namespaceLabels(name: string): Labels {
    return this.#namespaces.get(name) ?? { 'kubernetes.io/metadata.name': name }
  }

  /** Whether the term means the pod. */
  matches({ namespaces, namespaceSelector, selector }: AffinityTerm, pod: PodInfo): boolean {
    if (!namespaces.has(pod.namespace) && !namespaceSelector.matches(this.namespaceLabels(pod.namespace))) return false
    return selector.matches(pod.labels)
  }
}
