/** DaemonSets on the nodes of a cluster: which node runs which, why not, and what fits. */
import { groupBy } from '../base/index.ts'
import type { DaemonSet } from '../kubernetes/index.ts'
import {
  type ClusterObjects,
  type Daemon,
  daemonOf,
  existingPod,
  type Node,
  looksAtOneNode,
  type NodeInfo,
  outcomes,
  type Pod,
  PodInfo,
  type RunsOn,
  Snapshot,
  type Standing,
} from '../placement/index.ts'
import { namedClasses } from './classes.ts'
import { daemonSetKey, ownersOf } from './owners.ts'
import { type Cause, causeKey, causeOf, mergedCause } from './causes.ts'
import { notModelled } from './not-modelled.ts'
import { type ResourceUse, usesOf } from './uses.ts'
import { type ClusterNode, type NodeType, runsDaemonSets, UNTOLD_STORAGE } from './types.ts'

/** What a DaemonSet does on the nodes of one class. */
export interface Cell {
  /** Nodes of the class. */
  readonly total: number
  /** Nodes where a pod is created and runs. */
  readonly running: number
  /** Nodes where a pod is created and cannot be scheduled. */
  readonly pending: number
  /** Of the running ones, those that evict other pods to fit. */
  readonly preempting: number
  /** Why there is no pod, why it waits and whom it evicts; the most frequent first. */
  readonly causes: readonly CountedCause[]
}

export interface CountedCause extends Cause {
  readonly nodes: number
  /** The name of one of them. */
  readonly example: string
}

/** Nodes that no DaemonSet can tell apart. */
export interface Part {
  readonly nodes: readonly ClusterNode[]
  readonly info: NodeInfo
  /** In the order of the DaemonSets. */
  readonly standings: readonly Standing[]
}

export interface SurveyedClass {
  readonly name: string
  readonly type: NodeType
  readonly total: number
  readonly parts: readonly Part[]
  /** Requests of all DaemonSets against what there is; empty where nothing is known of the nodes' resources, or no such pods run there. */
  readonly uses: readonly ResourceUse[]
  /** Ports of the nodes that the DaemonSets' pods take: `9100/TCP`. */
  readonly hostPorts: readonly string[]
}

export interface SurveyedDaemonSet<D> {
  readonly given: D
  readonly daemon: Daemon
  /** Over all classes: nodes where a pod is created. */
  readonly desired: number
  readonly running: number
  readonly pending: number
  readonly preempting: number
  /** In the order of the classes. */
  readonly cells: readonly Cell[]
  /** What decides on its pods and is not looked at. */
  readonly notModelled: readonly string[]
}

export interface Survey<D> {
  readonly total: number
  readonly classes: readonly SurveyedClass[]
  readonly daemonSets: readonly SurveyedDaemonSet<D>[]
  readonly snapshot: Snapshot
}

export interface SurveyInput<D extends GivenDaemonSet> {
  readonly nodes: readonly ClusterNode[]
  /** Pods that are there; those of the given DaemonSets are left out. */
  readonly pods: readonly Pod[]
  readonly objects: ClusterObjects
  readonly daemonSets: readonly D[]
  /** Which of the given DaemonSets run on a node already; without it, all pods come anew. */
  readonly runsOn?: RunsOn
}

export interface GivenDaemonSet {
  readonly daemonSet: DaemonSet
}

export function survey<D extends GivenDaemonSet>({ nodes, pods, objects, daemonSets, runsOn }: SurveyInput<D>): Survey<D> {
  const daemons = daemonSets.map(({ daemonSet }) => daemonOf(daemonSet, objects))
  const known = withPlenty(nodes, daemons)
  const snapshot = new Snapshot(known, objects.namespaces)
  for (const pod of otherPods(pods, daemons)) snapshot.nodes.get(pod.spec.nodeName ?? '')?.add(new PodInfo(existingPod(pod, objects)))
  const answers = outcomes(daemons, snapshot, objects, runsOn)
  const isOneNode = looksAtOneNode(daemons, snapshot)
  const ofNode = new Map<string, number>()
  for (const [index, { nodes: own }] of answers.entries()) for (const { name } of own) ofNode.set(name, index)
  const classes = namedClasses(nodes).map(({ name, nodes: own }): SurveyedClass => {
    const parts = groupBy(own, ({ node, type }) => `${ofNode.get(node.metadata.name)} ${type}`)
    const all = [...parts.values()].map((members): Part => {
      const { name: first } = members[0]!.node.metadata
      return { nodes: members, info: snapshot.nodes.get(first)!, standings: answers[ofNode.get(first)!]!.standings }
    })
    const { type } = own[0]!
    const taken = runsDaemonSets(type) ? { uses: usesOf(all, daemons), hostPorts: portsOf(all, daemons) } : { uses: [], hostPorts: [] }
    return { name, type, total: own.length, parts: all, ...taken }
  })
  return {
    total: nodes.length,
    classes,
    daemonSets: daemons.map((daemon, index) => ({
      ...surveyed(daemonSets[index]!, daemon, index, classes),
      notModelled: notModelled(daemon, isOneNode, objects),
    })),
    snapshot,
  }
}

function surveyed<D>(
  given: D,
  daemon: Daemon,
  index: number,
  classes: readonly SurveyedClass[],
): Omit<SurveyedDaemonSet<D>, 'notModelled'> {
  const cells = classes.map(({ parts, total }) => cellOf(parts, total, index, daemon))
  const sum = (of: (cell: Cell) => number): number => cells.reduce((all, cell) => all + of(cell), 0)
  const [running, pending] = [sum(cell => cell.running), sum(cell => cell.pending)]
  return {
    given,
    daemon,
    desired: running + pending,
    running,
    pending,
    preempting: sum(cell => cell.preempting),
    cells,
  }
}

function cellOf(parts: readonly Part[], total: number, index: number, daemon: Daemon): Cell {
  let [running, pending, preempting] = [0, 0, 0]
  const causes = new Map<string, { cause: Cause; nodes: number; example: string }>()
  for (const { nodes, info, standings: all } of parts) {
    const standing = all[index]!
    const { length } = nodes
    const [first] = nodes
    const type = first!.type
    const state = stateOf(standing, daemon, type)
    if (state === 'pending') pending += length
    if (state === 'running' || state === 'preempting') running += length
    if (state === 'preempting') preempting += length
    const cause = causeOf(standing, daemon, info, type, length)
    if (!cause) continue
    const key = causeKey(cause)
    const known = causes.get(key)
    if (known) {
      known.nodes += length
      known.cause = mergedCause(known.cause, cause)
    } else causes.set(key, { cause, nodes: length, example: first!.node.metadata.name })
  }
  const counted = [...causes.values()].map(({ cause, nodes, example }) => ({ ...cause, nodes, example }))
  return { total, running, pending, preempting, causes: counted.toSorted((a, b) => b.nodes - a.nodes) }
}

export type State = 'none' | 'running' | 'preempting' | 'pending'

/** What becomes of a DaemonSet's pod on a node. Fargate and virtual nodes run none, whatever the scheduler says. */
export function stateOf({ decision, fit }: Standing, daemon: Daemon, type: NodeType): State {
  if (!decision.shouldRun || daemon.forbidden !== undefined) return 'none'
  if (!runsDaemonSets(type)) return 'pending'
  if (!fit || fit.fits) return 'running'
  return (fit.preemption?.victims.length ?? 0) > 0 ? 'preempting' : 'pending'
}

function portsOf(parts: readonly Part[], daemons: readonly Daemon[]): string[] {
  const running = daemons.filter((_, index) => parts.some(({ standings: all }) => all[index]!.decision.shouldRun))
  const ports = running.flatMap(({ pod }) => pod.hostPorts).toSorted((a, b) => a.port - b.port)
  return [...new Set(ports.map(({ ip, port, protocol }) => `${ip === '0.0.0.0' ? '' : `${ip}:`}${port}/${protocol}`))]
}

const PLENTY = '1000000000'

/** Nodes of unknown resources have enough of everything that a DaemonSet asks for: what fits on them is not judged. */
function withPlenty(nodes: readonly ClusterNode[], daemons: readonly Daemon[]): Node[] {
  if (nodes.every(({ resources }) => resources !== 'unknown')) return nodes.map(({ node }) => node)
  const names = new Set(['pods', 'cpu', 'memory', 'ephemeral-storage', ...daemons.flatMap(({ pod }) => [...pod.requests.keys()])])
  const allocatable = Object.fromEntries(
    [...names].map(name => [name, name === 'memory' || name === 'ephemeral-storage' ? UNTOLD_STORAGE : PLENTY]),
  )
  return nodes.map(({ node, resources }) => (resources === 'unknown' ? { ...node, status: { ...node.status, allocatable } } : node))
}

/** Without the pods of the DaemonSets that are looked at: theirs are computed. */
function otherPods(pods: readonly Pod[], daemons: readonly Daemon[]): readonly Pod[] {
  const own = new Set(daemons.map(({ daemonSet }) => daemonSetKey(daemonSet)))
  return pods.filter(pod => !ownersOf(pod).some(key => own.has(key)))
}
