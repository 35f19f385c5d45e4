/** PodTopologySpread: constraints with DoNotSchedule. */
import { labelSelectorAsSelector, Requirement, Selector, toleratesAll, type TopologySpreadConstraint } from '../../kubernetes/index.ts'
import { RequiredNodeAffinity } from '../affinity.ts'
import type { NodeInfo, PodInfo, Snapshot } from '../node-info.ts'
import type { PodFilter, Status } from './filter.ts'

export interface SpreadConstraint {
  readonly topologyKey: string
  readonly maxSkew: number
  readonly minDomains: number
  readonly selector: Selector
  readonly honorsAffinity: boolean
  readonly honorsTaints: boolean
}

const MISSING_LABEL = "node(s) didn't match pod topology spread constraints (missing required label)"

export function podTopologySpread(pod: PodInfo, snapshot: Snapshot): PodFilter | undefined {
  const constraints = spreadConstraints(pod)
  if (constraints.length === 0) return undefined
  const affinity = new RequiredNodeAffinity(pod.pod.spec)
  /** Matching pods by the values of each constraint's topology key, over the nodes that count for it. */
  const domains = constraints.map(() => new Map<string, number>())
  const countsFor = (node: NodeInfo): number[] =>
    constraints.some(({ topologyKey }) => !Object.hasOwn(node.labels, topologyKey))
      ? []
      : constraints.flatMap((constraint, index) => (includes(constraint, pod, node, affinity) ? [index] : []))
  const add = (index: number, node: NodeInfo, number: number): void => {
    const value = node.labels[constraints[index]!.topologyKey]!
    domains[index]!.set(value, (domains[index]!.get(value) ?? 0) + number)
  }
  for (const node of snapshot.nodes.values()) {
    for (const index of countsFor(node)) add(index, node, matching(node, constraints[index]!.selector, pod.namespace))
  }
  const selfMatches = constraints.map(({ selector }) => (selector.matches(pod.labels) ? 1 : 0))
  return {
    check(node) {
      for (const [index, { topologyKey, maxSkew, minDomains }] of constraints.entries()) {
        if (!Object.hasOwn(node.labels, topologyKey)) return status('UnschedulableAndUnresolvable', MISSING_LABEL)
        const counts = domains[index]!
        const least = counts.size < minDomains ? 0 : Math.min(...counts.values())
        const skew = (counts.get(node.labels[topologyKey]!) ?? 0) + selfMatches[index]! - least
        if (skew > maxSkew) return status('Unschedulable', "node(s) didn't match pod topology spread constraints")
      }
      return undefined
    },
    count(other, node, delta) {
      if (other.namespace !== pod.namespace) return
      for (const index of countsFor(node)) if (constraints[index]!.selector.matches(other.labels)) add(index, node, delta)
    },
  }
}

export function spreadConstraints({ pod: { spec }, labels }: PodInfo): SpreadConstraint[] {
  return (spec.topologySpreadConstraints ?? [])
    .filter(({ whenUnsatisfiable }) => whenUnsatisfiable === 'DoNotSchedule')
    .map(constraint => ({
      topologyKey: constraint.topologyKey ?? '',
      maxSkew: constraint.maxSkew ?? 0,
      minDomains: constraint.minDomains ?? 1,
      selector: selectorOf(constraint, labels),
      honorsAffinity: constraint.nodeAffinityPolicy !== 'Ignore',
      honorsTaints: constraint.nodeTaintsPolicy === 'Honor',
    }))
}

/** With the values that the pod has for matchLabelKeys. */
function selectorOf({ labelSelector, matchLabelKeys = [] }: TopologySpreadConstraint, labels: PodInfo['labels']): Selector {
  const selector = labelSelectorAsSelector(labelSelector) ?? Selector.nothing
  const keys = matchLabelKeys.filter(key => Object.hasOwn(labels, key))
  if (keys.length === 0 || !selector.requirements) return selector
  return new Selector([...keys.flatMap(key => Requirement.of(key, '=', [labels[key]!]) ?? []), ...selector.requirements])
}

function includes(
  { honorsAffinity, honorsTaints }: SpreadConstraint,
  { pod: { spec } }: PodInfo,
  { node }: NodeInfo,
  affinity: RequiredNodeAffinity,
): boolean {
  if (honorsAffinity && !affinity.matches(node)) return false
  return !honorsTaints || toleratesAll(spec.tolerations ?? [], node.spec?.taints ?? [])
}

/** An empty selector counts none; neither do pods that are being deleted. */
function matching({ pods }: NodeInfo, selector: Selector, namespace: string): number {
  if (!selector.requirements || selector.requirements.length === 0) return 0
  let number = 0
  for (const pod of pods) if (!pod.terminating && pod.namespace === namespace && selector.matches(pod.labels)) number++
  return number
}

function status(code: Status['code'], reason: string): Status {
  return { plugin: 'PodTopologySpread', code, reasons: [reason] }
}
