/** What the scheduler does with a pod that may go to one node only, and the message that the pod then carries. */
import { type Filter, type PodFilter, PodFilters, type Status } from './filters/index.ts'
import type { NodeInfo, PodInfo, Snapshot } from './node-info.ts'
import { selectVictims } from './preemption.ts'
import type { PodDisruptionBudget } from './types.ts'

/** The answer of the scheduler for one pod. */
export interface Fit {
  readonly node: NodeInfo | undefined
  /** What the scheduler stops at; undefined where the pod fits, or its node does not exist. */
  readonly first: Status | undefined
  readonly fits: boolean
  /** FitError: `0/5 nodes are available: …`, without what preemption adds; empty where the pod fits. */
  readonly message: string
  readonly preemption: Preemption | undefined
}

export interface Preemption {
  readonly tried: boolean
  readonly victims: readonly PodInfo[]
  /** How many victims violate a PodDisruptionBudget. */
  readonly violations: number
  /** Where it was tried in vain. */
  readonly status: Status | undefined
  /** What the message ends with after `preemption: `; empty where there are victims. */
  readonly message: string
}

const NOT_HELPFUL = 'Preemption is not helpful for scheduling'
const NEVER = 'not eligible due to preemptionPolicy=Never.'

/**
 * @param pod Pinned to the node, as the DaemonSet controller pins its pods: every other node is refused by NodeAffinity.
 * @param nominated Other pods that have made room for themselves on the node.
 * @param like Filters that the pods of its DaemonSet share.
 */
export function fit(
  pod: PodInfo,
  nodeName: string,
  snapshot: Snapshot,
  budgets: readonly PodDisruptionBudget[],
  nominated: readonly PodInfo[] = [],
  like?: ReadonlyMap<Filter, PodFilter>,
): Fit {
  const node = snapshot.nodes.get(nodeName)
  const filters = new PodFilters(
    pod,
    snapshot,
    nominated.filter(({ priority }) => priority >= pod.priority),
    like,
  )
  const first = node && filters.first(node)
  if (node && !first) return { node, first, fits: true, message: '', preemption: undefined }
  const total = snapshot.nodes.size
  const message = fitError(first?.reasons ?? [], total - (node ? 1 : 0), "node(s) didn't satisfy plugin(s) [NodeAffinity]", total)
  const preemption = preempt(pod, node, first, filters, budgets, total)
  return { node, first, fits: false, message, preemption }
}

function preempt(
  pod: PodInfo,
  node: NodeInfo | undefined,
  first: Status | undefined,
  filters: PodFilters,
  budgets: readonly PodDisruptionBudget[],
  total: number,
): Preemption {
  const none = { tried: false, victims: [], violations: 0, status: undefined }
  if (pod.pod.spec.preemptionPolicy === 'Never') return { ...none, message: NEVER }
  if (!node || first?.code !== 'Unschedulable') return { ...none, message: fitError([], total, NOT_HELPFUL, total) }
  const outcome = selectVictims(pod, node, filters, budgets)
  if ('victims' in outcome) return { ...outcome, tried: true, status: undefined, message: '' }
  return { ...none, tried: true, status: outcome, message: fitError(outcome.reasons, total - 1, NOT_HELPFUL, total) }
}

/** The node's reasons and that of the others, each with its count, sorted as texts: 10 comes before 2. */
function fitError(reasons: readonly string[], others: number, reason: string, total: number): string {
  const counted = [...reasons.map(one => `1 ${one}`), ...(others > 0 ? [`${others} ${reason}`] : [])]
  return `0/${total} nodes are available: ${counted.sort().join(', ')}.`
}

/** The message of the condition PodScheduled. */
export function pendingMessage({ message, preemption }: Fit): string {
  return preemption?.message ? `${message} preemption: ${preemption.message}` : message
}
