/** The state of a simulated cluster as vectors show it. */
import { apply, type Kubelets, make, type Node, type SimulatedPod, Simulation, type StatusNumbers } from '../../src/placement/index.ts'
import { type DaemonSet } from '../../src/kubernetes/index.ts'
import { type FleetInput, type KubeletInput, objectsOf } from './input.ts'

export interface ShownPod {
  readonly state: 'Bound' | 'Pending' | 'Terminating'
  readonly ready?: boolean
  readonly reason?: string
  readonly message?: string
  readonly nominatedNode?: string
  readonly phase?: string
  readonly disruption?: string
  readonly rev?: string
}

export interface ShownDaemonSet {
  readonly status: StatusNumbers | null
  readonly statusAfterSync?: StatusNumbers
  readonly nodes: Readonly<Record<string, readonly ShownPod[]>>
}

export interface World {
  readonly daemonsets: Readonly<Record<string, ShownDaemonSet>>
  readonly pods: Readonly<Record<string, ShownPod & { readonly node?: string }>>
  readonly orphans?: Readonly<Record<string, Readonly<Record<string, readonly ShownPod[]>>>>
}

export type NameRevision = (pod: SimulatedPod) => string

/** The clock of the recordings starts here; in minutes from it pods of the k-th DaemonSet and of the j-th step have started. */
const START = Date.parse('2026-01-01T00:00:00Z')

export function setMinute(simulation: Simulation, minute: number): void {
  simulation.cluster.startTime = new Date(START + minute * 60_000).toISOString()
}

/** The kubelets of a recording; what is given may change while they run. */
export class RecordedKubelets implements Kubelets {
  policy: KubeletInput
  constructor(policy: KubeletInput = {}) {
    this.policy = policy
  }

  isAlive(nodeName: string): boolean {
    return !this.policy.dead?.includes(nodeName)
  }

  startsReady(pod: SimulatedPod): boolean {
    return !this.isBroken(pod)
  }

  private isBroken({ nodeName = '', info }: SimulatedPod): boolean {
    const { broken = [], brokenImage } = this.policy
    return broken.includes(nodeName) && (brokenImage === undefined || info.pod.spec.containers?.[0]?.image === brokenImage)
  }
}

/** The cluster before any DaemonSet. Pods that were posted without a start time started a day before. */
export function build(input: FleetInput, kubelets: Kubelets): Simulation {
  const early = new Date(START - 86_400_000).toISOString()
  const pods = input.pods.map(pod => ({ ...pod, status: { startTime: early, ...pod.status, phase: 'Running' } }))
  const simulation = new Simulation({ nodes: input.nodes, pods, objects: objectsOf(input.cluster), kubelets })
  simulation.run()
  return simulation
}

export function applyAll(simulation: Simulation, daemonSets: readonly DaemonSet[], together: boolean): void {
  for (const [index, daemonset] of daemonSets.entries()) {
    setMinute(simulation, index + 1)
    if (together) make(simulation, { do: 'applyDaemonSet', daemonset })
    else apply(simulation, { do: 'applyDaemonSet', daemonset })
  }
  simulation.run()
}

/** The numbers as they are; the pods once every DaemonSet was touched, which brings the numbers up to date. */
export function show(simulation: Simulation, revision?: NameRevision): World {
  const before = new Map([...simulation.daemonSets.values()].map(daemon => [daemon.name, daemon.status ?? null]))
  simulation.touch()
  return shown(simulation, name => before.get(name) ?? null, revision)
}

/** Without a touch. */
export function glance(simulation: Simulation, revision?: NameRevision): World {
  return shown(simulation, undefined, revision)
}

function shown(simulation: Simulation, former: ((name: string) => StatusNumbers | null) | undefined, revision?: NameRevision): World {
  const daemonsets: Record<string, ShownDaemonSet & { nodes: Record<string, ShownPod[]> }> = {}
  const orphans: Record<string, Record<string, ShownPod[]>> = {}
  const pods: Record<string, ShownPod & { node?: string }> = {}
  for (const { name, status = null } of simulation.daemonSets.values()) {
    const stale = former?.(name) ?? status
    const isStale = JSON.stringify(stale) !== JSON.stringify(status)
    daemonsets[name] = { status: stale, ...(isStale && { statusAfterSync: status! }), nodes: {} }
  }
  for (const pod of simulation.cluster.pods) {
    const one = showPod(pod, revision)
    if (pod.creator === undefined) {
      pods[pod.name] = { ...one, ...(pod.nodeName !== undefined && { node: pod.nodeName }) }
      continue
    }
    const nodes = pod.owner === undefined ? (orphans[nameOf(pod.creator)] ??= {}) : daemonsets[nameOf(pod.owner)]!.nodes
    const list = (nodes[pod.target!] ??= [])
    list.push(one)
    list.sort((a, b) => (asRecorded(a) < asRecorded(b) ? -1 : 1))
  }
  return { daemonsets, pods, ...(Object.keys(orphans).length > 0 && { orphans }) }
}

function showPod(pod: SimulatedPod, revision?: NameRevision): ShownPod {
  const { terminating, nodeName, ready, unscheduled, nominatedNode, phase, disruption } = pod
  return {
    ...(terminating
      ? { state: 'Terminating' }
      : nodeName !== undefined
        ? { state: 'Bound', ready }
        : { state: 'Pending', ...unscheduled, ...(nominatedNode !== undefined && { nominatedNode }) }),
    ...((phase === 'Failed' || phase === 'Succeeded') && { phase }),
    ...(disruption && { disruption }),
    ...(revision && pod.creator !== undefined && { rev: revision(pod) }),
  }
}

/** Pods of a node are sorted by their JSON with sorted keys, as Python writes it. */
function asRecorded(pod: ShownPod): string {
  return JSON.stringify(Object.fromEntries(Object.entries(pod).sort(([a], [b]) => (a < b ? -1 : 1))))
}

/** `agent@n01` for a pod of a DaemonSet, the name of any other. */
export function alias(pod: SimulatedPod): string {
  return pod.creator === undefined ? pod.name : `${nameOf(pod.creator)}@${pod.target}`
}

function nameOf(key: string): string {
  return key.slice(key.indexOf('/') + 1)
}

/** A node as a recording shows it, taints sorted. */
export function showNode({ metadata, spec = {}, status = {} }: Node): unknown {
  const { taints, unschedulable } = spec
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: metadata.name, labels: metadata.labels ?? {} },
    spec: {
      ...(taints && taints.length > 0 && { taints: taints.map(showTaint).sort((a, b) => (a.key + a.effect < b.key + b.effect ? -1 : 1)) }),
      ...(unschedulable && { unschedulable }),
    },
    status: {
      capacity: status.capacity ?? {},
      allocatable: status.allocatable ?? {},
      conditions: (status.conditions ?? []).map(condition => ({ type: condition.type, status: condition.status })),
    },
  }
}

function showTaint({ key, value, effect }: { key: string; value?: string | undefined; effect: string }): { key: string; effect: string } {
  return { key, ...(value && { value }), effect }
}
