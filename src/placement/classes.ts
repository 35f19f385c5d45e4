/** Nodes in classes: those that no given DaemonSet can tell apart. What holds for one node of a class holds for each. */
import { addTo } from '../base/index.ts'
import { containersOf, type Labels, type Taint, tolerationOf, repels } from '../kubernetes/index.ts'
import type { LabelRequirement } from './affinity.ts'
import type { Daemon } from './daemon.ts'
import { spreadConstraints } from './filters/pod-topology-spread.ts'
import type { NodeInfo, PodInfo, Snapshot } from './node-info.ts'
import type { Amounts } from './resources.ts'

export interface NodeClass {
  /** In the order of the snapshot; the first stands for all. */
  readonly nodes: readonly NodeInfo[]
}

export const HOSTNAME = 'kubernetes.io/hostname'
const NONE: readonly Taint[] = []

/** In the order of their first nodes. */
export function classify(snapshot: Snapshot, daemons: readonly Daemon[]): NodeClass[] {
  const signature = new Signature(snapshot, daemons)
  const classes = new Map<string, NodeInfo[]>()
  for (const node of snapshot.nodes.values()) addTo(classes, signature.of(node), node)
  return [...classes.values()].map(nodes => ({ nodes }))
}

/** All of a node that the DaemonSets, their filters and the pods that are there look at. */
class Signature {
  readonly #names: ReadonlySet<string>
  readonly #probes: readonly LabelProbe[]
  readonly #topologyKeys: readonly string[]
  readonly #resources: readonly string[]
  readonly #daemons: readonly Daemon[]
  readonly #taints = new Map<string, string>()
  readonly #knownAmounts = new Map<Amounts, string>()
  /** Then only that there is one matters: what pods want of a host they want of the one node. */
  readonly #hasUniqueHostnames: boolean

  constructor(snapshot: Snapshot, daemons: readonly Daemon[]) {
    this.#daemons = daemons
    this.#names = new Set(daemons.flatMap(({ eligibility }) => [eligibility.nodeName, ...eligibility.affinity.nodeNames()]))
    const requirements = daemons.flatMap(({ eligibility, selected }) => [
      ...eligibility.affinity.labelRequirements(),
      ...selected.labelRequirements(),
    ])
    const byKey = new Map<string, LabelRequirement[]>()
    for (const requirement of requirements) addTo(byKey, requirement.key, requirement)
    this.#probes = [...byKey].map(([key, list]) => new LabelProbe(key, list))
    this.#topologyKeys = topologyKeys(snapshot, daemons)
    this.#hasUniqueHostnames = hasUniqueHostnames(snapshot)
    this.#resources = [...new Set(['pods', ...daemons.flatMap(({ pod }) => [...pod.requests.keys()])])]
  }

  of({ name, node, labels, allocatable, pods }: NodeInfo): string {
    const parts = [this.#names.has(name) ? JSON.stringify(name) : '', ...this.#probes.map(probe => probe.of(labels))]
    for (const key of this.#topologyKeys) {
      const isPresence = key === HOSTNAME && this.#hasUniqueHostnames
      parts.push(isPresence ? String(Object.hasOwn(labels, key)) : JSON.stringify(labels[key] ?? null))
    }
    parts.push(this.#amounts(allocatable))
    for (const taint of node.spec?.taints ?? NONE) {
      const part = this.#taint(taint)
      if (part !== '') parts.push(JSON.stringify(part))
    }
    if (pods.size > 0) parts.push(...[...pods].sort(byImportance).map(shapeOf))
    return parts.join('\n')
  }

  /** Nodes of one shape share their amounts. */
  #amounts(allocatable: Amounts): string {
    let text = this.#knownAmounts.get(allocatable)
    if (text === undefined) {
      text = this.#resources.map(resource => allocatable.get(resource) ?? 0).join(' ')
      this.#knownAmounts.set(allocatable, text)
    }
    return text
  }

  /** Empty where it keeps no pod away. */
  #taint(taint: Taint): string {
    if (!repels(taint)) return ''
    const text = `${taint.key}=${taint.value ?? ''}:${taint.effect}`
    let part = this.#taints.get(text)
    if (part === undefined) {
      const isTolerated = this.#daemons.every(
        ({ eligibility, pod }) =>
          tolerationOf(eligibility.tolerations, taint) !== undefined && tolerationOf(pod.pod.spec.tolerations ?? [], taint) !== undefined,
      )
      part = isTolerated ? '' : text
      this.#taints.set(text, part)
    }
    return part
  }
}

/** Then a hostname means its node, and no other. */
export function hasUniqueHostnames({ nodes }: Snapshot): boolean {
  const hostnames = [...nodes.values()].flatMap(({ labels }) => labels[HOSTNAME] ?? [])
  return new Set(hostnames).size === hostnames.length
}

/** What all requirements of one label say of its values. */
class LabelProbe {
  readonly #key: string
  readonly #requirements: readonly LabelRequirement[]
  readonly #known = new Map<string | undefined, string>()

  constructor(key: string, requirements: readonly LabelRequirement[]) {
    this.#key = key
    this.#requirements = requirements
  }

  of(labels: Labels): string {
    const value = Object.hasOwn(labels, this.#key) ? labels[this.#key] : undefined
    let answer = this.#known.get(value)
    if (answer === undefined) {
      answer = this.#requirements.map(requirement => (requirement.matches(labels) ? '1' : '0')).join('')
      this.#known.set(value, answer)
    }
    return answer
  }
}

/** Keys by whose values pods spread, or want and refuse one another. */
function topologyKeys(snapshot: Snapshot, daemons: readonly Daemon[]): string[] {
  const keys = new Set<string>()
  for (const { pod } of daemons) {
    for (const { topologyKey } of [...pod.affinity, ...pod.antiAffinity, ...spreadConstraints(pod)]) keys.add(topologyKey)
  }
  for (const { pods } of snapshot.refusing) for (const pod of pods) for (const { topologyKey } of pod.antiAffinity) keys.add(topologyKey)
  return [...keys]
}

/** What others can tell of a pod on a node, apart from its name. */
function shapeOf({ namespace, labels, priority, requests, terminating, pod: { spec } }: PodInfo): string {
  const { affinity, volumes } = spec
  const ports = containersOf(spec).map(one => one.ports)
  const antiAffinity = affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution
  return JSON.stringify([namespace, labels, priority, [...requests], terminating, ports, volumes, antiAffinity])
}

/** Whom preemption spares first. */
function byImportance(a: PodInfo, b: PodInfo): number {
  return b.priority - a.priority || (a.startTime === b.startTime ? 0 : a.startTime - b.startTime)
}
