/** Default preemption on one node: which pods go so that another fits (plugins/defaultpreemption, SelectVictimsOnNode). */
import { labelSelectorAsSelector } from '../kubernetes/index.ts'
import type { PodFilters, Status } from './filters/index.ts'
import type { NodeInfo, PodInfo } from './node-info.ts'
import { namespaceOf, type PodDisruptionBudget } from './types.ts'

export interface Victims {
  /** From the most important to the least. */
  readonly victims: readonly PodInfo[]
  /** How many of them violate a budget. */
  readonly violations: number
}

export const NO_VICTIMS: Status = {
  plugin: 'DefaultPreemption',
  code: 'UnschedulableAndUnresolvable',
  reasons: ['No preemption victims found for incoming pod'],
}

/**
 * All pods of less priority leave, and the most important come back while the pod fits, those first whose budgets would be violated.
 * @returns The status that stays where the pod does not fit even then. The node and the filters are as before.
 */
export function selectVictims(
  pod: PodInfo,
  node: NodeInfo,
  filters: PodFilters,
  budgets: readonly PodDisruptionBudget[],
): Victims | Status {
  const candidates = [...node.pods].filter(({ priority }) => priority < pod.priority)
  if (candidates.length === 0) return NO_VICTIMS
  const move = (other: PodInfo, delta: 1 | -1): void => filters.move(other, node, delta)
  for (const candidate of candidates) move(candidate, -1)
  const status = filters.first(node)
  if (status) {
    for (const candidate of candidates) move(candidate, 1)
    return status
  }
  candidates.sort(byImportance)
  const violating = violatingPods(candidates, budgets)
  const victims: PodInfo[] = []
  for (const candidate of [...candidates.filter(one => violating.has(one)), ...candidates.filter(one => !violating.has(one))]) {
    move(candidate, 1)
    if (!filters.first(node)) continue
    move(candidate, -1)
    victims.push(candidate)
  }
  for (const victim of victims) move(victim, 1)
  return { victims: victims.sort(byImportance), violations: victims.filter(victim => violating.has(victim)).length }
}

/** MoreImportantVictim: by priority, then by age. */
function byImportance(a: PodInfo, b: PodInfo): number {
  if (a.priority !== b.priority) return b.priority - a.priority
  return a.startTime === b.startTime ? 0 : a.startTime - b.startTime
}

/** Pods whose budgets are used up by the more important ones before them. */
function violatingPods(pods: readonly PodInfo[], budgets: readonly PodDisruptionBudget[]): Set<PodInfo> {
  const left = budgets.map(({ status }) => status?.disruptionsAllowed ?? 0)
  const selectors = budgets.map(({ spec }) => labelSelectorAsSelector(spec?.selector))
  const violates = (pod: PodInfo): boolean => {
    if (Object.keys(pod.labels).length === 0) return false
    for (const [index, budget] of budgets.entries()) {
      const selector = selectors[index]
      if (namespaceOf(budget) !== pod.namespace || !selector?.requirements?.length || !selector.matches(pod.labels)) continue
      if (budget.status?.disruptedPods && Object.hasOwn(budget.status.disruptedPods, pod.pod.metadata.name)) continue
      left[index]!--
      if (left[index]! < 0) return true
    }
    return false
  }
  return new Set(pods.filter(violates))
}
