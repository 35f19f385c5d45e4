/** All DaemonSets on all nodes: by classes where what happens on a node is decided there, else node by node. */
import { addTo, groupBy } from '../base/index.ts'
import { classify, HOSTNAME, hasUniqueHostnames } from './classes.ts'
import type { Daemon, Standing } from './daemon.ts'
import { sharedFilters } from './filters/index.ts'
import { matchesAll } from './filters/inter-pod-affinity.ts'
import { spreadConstraints } from './filters/pod-topology-spread.ts'
import { type AffinityTerm, type NodeInfo, PodInfo, type Snapshot } from './node-info.ts'
import { pinned } from './pod.ts'
import { type Fit, fit } from './scheduler.ts'
import { type ClusterObjects, NO_OBJECTS } from './types.ts'

/** Nodes on which all DaemonSets do the same. */
export interface Outcome {
  /** In the order of the snapshot; the first stands for all. */
  readonly nodes: readonly NodeInfo[]
  /** In the order of the DaemonSets. */
  readonly standings: readonly Standing[]
}

/** Pods that are placed node by node: beyond, it takes too long. */
const MOST_PODS = 200_000

/** Whether there are so many pods that those on other nodes are not looked at, though they may decide. */
export function looksAtOneNode(daemons: readonly Daemon[], snapshot: Snapshot): boolean {
  return daemons.length * snapshot.nodes.size > MOST_PODS && reachesOtherNodes(daemons, snapshot)
}

/** Which DaemonSets have a pod that runs on a node already, in their order. */
export type RunsOn = (node: string) => readonly boolean[]

const NOTHING: readonly boolean[] = []
const nothing: RunsOn = () => NOTHING

/**
 * As if all pods came in the order of their priorities, beside the pods that are there; of equal priorities in the order that is given. Pods that run
 * already have their room before any other comes.
 */
export function outcomes(
  daemons: readonly Daemon[],
  snapshot: Snapshot,
  objects: ClusterObjects = NO_OBJECTS,
  runsOn: RunsOn = nothing,
): Outcome[] {
  const classes = classify(snapshot, daemons).flatMap(({ nodes }) => alikeIn(nodes, runsOn))
  if (daemons.length * snapshot.nodes.size > MOST_PODS || !reachesOtherNodes(daemons, snapshot)) {
    const firsts = classes.map(({ nodes }) => nodes[0]!)
    const answers = placed(daemons, firsts, snapshot, objects, runsOn)
    return classes.map(({ nodes }) => ({ nodes, standings: answers.get(nodes[0]!)! }))
  }
  const answers = nodeByNode(daemons, snapshot, objects, runsOn)
  return classes.flatMap(({ nodes }) => {
    const alike = new Map<string, NodeInfo[]>()
    for (const node of nodes) addTo(alike, signatureOf(answers.get(node)!), node)
    return Array.from(alike.values(), own => ({ nodes: own, standings: answers.get(own[0]!)! }))
  })
}

/** The nodes of a class on which the same DaemonSets run already. */
function alikeIn(nodes: readonly NodeInfo[], runsOn: RunsOn): Pick<Outcome, 'nodes'>[] {
  if (runsOn === nothing) return [{ nodes }]
  return Array.from(groupBy(nodes, ({ name }) => runsOn(name).join()).values(), own => ({ nodes: own }))
}

/**
 * Whether a pod of a DaemonSet may decide on one of another node: by affinity, anti-affinity or spread over more than the host, between the
 * pods that come and those that may have to go.
 */
function reachesOtherNodes(daemons: readonly Daemon[], snapshot: Snapshot): boolean {
  const isHost = hasUniqueHostnames(snapshot)
  const far = (terms: readonly AffinityTerm[]): AffinityTerm[] => terms.filter(({ topologyKey }) => !isHost || topologyKey !== HOSTNAME)
  const own = daemons.map(({ pod }) => pod)
  // The first of the pods that want one another may go anywhere: all nodes are asked for another one.
  if (own.some(pod => matchesAll(pod.affinity, pod, snapshot))) return true
  const terms = own.flatMap(pod => far([...pod.affinity, ...pod.antiAffinity]))
  const spreads = own.flatMap(pod =>
    spreadConstraints(pod).flatMap(({ honorsAffinity, selector }) => (honorsAffinity ? [] : [{ namespace: pod.namespace, selector }])),
  )
  const isMeant = (pod: PodInfo): boolean =>
    terms.some(term => snapshot.matches(term, pod)) ||
    spreads.some(({ namespace, selector }) => namespace === pod.namespace && selector.matches(pod.labels))
  if (own.some(isMeant)) return true
  const highest = Math.max(...own.map(({ priority }) => priority))
  const refuses = (pod: PodInfo): boolean => far(pod.antiAffinity).some(term => own.some(each => snapshot.matches(term, each)))
  const nodes = terms.length + spreads.length > 0 ? snapshot.nodes.values() : snapshot.refusing
  for (const { pods } of nodes) for (const pod of pods) if (pod.priority < highest && (isMeant(pod) || refuses(pod))) return true
  return false
}

/** The same without classes. */
export function nodeByNode(
  daemons: readonly Daemon[],
  snapshot: Snapshot,
  objects: ClusterObjects = NO_OBJECTS,
  runsOn: RunsOn = nothing,
): ReadonlyMap<NodeInfo, readonly Standing[]> {
  return placed(daemons, [...snapshot.nodes.values()], snapshot, objects, runsOn)
}

/** All DaemonSets on one node. Pods of the DaemonSets on other nodes are not there; who preempts whom over time is the simulation's. */
export function standings(
  daemons: readonly Daemon[],
  node: NodeInfo,
  snapshot: Snapshot,
  objects: ClusterObjects = NO_OBJECTS,
): readonly Standing[] {
  return placed(daemons, [node], snapshot, objects, nothing).get(node)!
}

/** Places the pods of all DaemonSets on these nodes; afterwards the nodes are as before. */
function placed(
  daemons: readonly Daemon[],
  nodes: readonly NodeInfo[],
  snapshot: Snapshot,
  { podDisruptionBudgets }: ClusterObjects,
  runsOn: RunsOn,
): ReadonlyMap<NodeInfo, readonly Standing[]> {
  const before = nodes.map(({ pods }) => [...pods])
  const answers = new Map(nodes.map(node => [node, [] as Standing[]]))
  const ownerOf = new Map<PodInfo, number>()
  /** Returns whether some pods get their room. */
  const place = (index: number, own: readonly NodeInfo[]): boolean => {
    if (own.length === 0) return false
    const { pod: model, eligibility, forbidden } = daemons[index]!
    const shared = sharedFilters(model, snapshot)
    const count = (pod: PodInfo, node: NodeInfo, delta: 1 | -1): void => shared.forEach(filter => filter.count?.(pod, node, delta))
    const evicted: (readonly [daemon: number, node: NodeInfo])[] = []
    let moved = false
    for (const node of own) {
      const decision = eligibility.decide(node.node)
      const isCreated = decision.shouldRun && forbidden === undefined
      const pod = isCreated ? new PodInfo({ ...model.pod, spec: pinned(model.pod.spec, node.name) }, model) : undefined
      const answer = pod && fit(pod, node.name, snapshot, podDisruptionBudgets, [], shared)
      answers.get(node)![index] = { decision, fit: answer }
      if (!pod || !answer || waits(answer)) continue
      for (const victim of answer.preemption?.victims ?? []) {
        node.remove(victim)
        count(victim, node, -1)
        const owner = ownerOf.get(victim)
        if (owner !== undefined) evicted.push([owner, node])
      }
      node.add(pod)
      count(pod, node, 1)
      ownerOf.set(pod, index)
      moved = true
    }
    for (const [owner, node] of evicted) place(owner, [node])
    return moved
  }
  const order = [...daemons.keys()].sort((a, b) => daemons[b]!.pod.priority - daemons[a]!.pod.priority)
  const runs = (index: number, node: NodeInfo): boolean => runsOn(node.name)[index] === true
  for (const isThere of [true, false])
    for (const index of order)
      place(
        index,
        nodes.filter(node => runs(index, node) === isThere),
      )
  // A pod that others keep from its node is tried again when these have come or gone.
  const kept = (index: number): NodeInfo[] => nodes.filter(node => isKeptByOthers(answers.get(node)![index]!))
  while (order.some(index => place(index, kept(index))));
  for (const [index, node] of nodes.entries()) node.reset(before[index]!)
  return answers
}

function waits({ fits, preemption }: Fit): boolean {
  return !fits && (preemption?.victims.length ?? 0) === 0
}

function isKeptByOthers({ fit: answer }: Standing): boolean {
  const plugin = answer?.first?.plugin
  return answer !== undefined && waits(answer) && (plugin === 'InterPodAffinity' || plugin === 'PodTopologySpread')
}

/** Equal for nodes of one class on which the same happens. */
function signatureOf(all: readonly Standing[]): string {
  return JSON.stringify(
    all.map(({ fit: answer }) => [
      answer?.fits,
      answer?.message,
      answer?.preemption?.message,
      answer?.preemption?.violations,
      answer?.preemption?.victims.map(({ namespace, labels, priority }) => [namespace, labels, priority]),
    ]),
  )
}
