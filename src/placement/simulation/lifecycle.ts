/** What the node lifecycle and taint eviction controllers do: taints for conditions, and pods that must leave. */
import { matchTaint, repels, type Taint, type Toleration, tolerationOf } from '../../kubernetes/index.ts'
import type { Node } from '../types.ts'

const NODE = 'node.kubernetes.io/'
/** The taints of a condition that has the status; those of Ready evict, too. */
const CONDITIONS: readonly { readonly type: string; readonly status: string; readonly key: string; readonly evicts: boolean }[] = [
  { type: 'Ready', status: 'False', key: `${NODE}not-ready`, evicts: true },
  { type: 'Ready', status: 'Unknown', key: `${NODE}unreachable`, evicts: true },
  { type: 'MemoryPressure', status: 'True', key: `${NODE}memory-pressure`, evicts: false },
  { type: 'DiskPressure', status: 'True', key: `${NODE}disk-pressure`, evicts: false },
  { type: 'PIDPressure', status: 'True', key: `${NODE}pid-pressure`, evicts: false },
  { type: 'NetworkUnavailable', status: 'True', key: `${NODE}network-unavailable`, evicts: false },
]
const UNSCHEDULABLE: Taint = { key: `${NODE}unschedulable`, effect: 'NoSchedule' }

/** The node with the taints of its conditions and of `unschedulable`, and without those of conditions that ended. */
export function withConditionTaints(node: Node): Node {
  const { taints = [], unschedulable = false } = node.spec ?? {}
  const wanted: Taint[] = unschedulable ? [UNSCHEDULABLE] : []
  const ended: Taint[] = unschedulable ? [] : [UNSCHEDULABLE]
  for (const { type, status, key, evicts } of CONDITIONS) {
    const condition = node.status?.conditions?.find(one => one.type === type)
    if (!condition) continue
    const own = evicts
      ? [
          { key, effect: 'NoSchedule' },
          { key, effect: 'NoExecute' },
        ]
      : [{ key, effect: 'NoSchedule' }]
    ;(condition.status === status ? wanted : ended).push(...own)
  }
  const kept = taints.filter(taint => !ended.some(one => matchTaint(one, taint)))
  const added = wanted.filter(taint => !kept.some(one => matchTaint(one, taint)))
  if (kept.length === taints.length && added.length === 0) return node
  return { ...node, spec: { ...node.spec, taints: [...kept, ...added] } }
}

/** The node with the older names of its labels for operating system and architecture (reconcileNodeLabels). */
export function withFormerLabels(node: Node): Node {
  const { labels = {} } = node.metadata
  const added = Object.fromEntries(
    ['os', 'arch'].flatMap(name => {
      const value = labels[`kubernetes.io/${name}`]
      return value === undefined || labels[`beta.kubernetes.io/${name}`] === value ? [] : [[`beta.kubernetes.io/${name}`, value]]
    }),
  ) as Record<string, string>
  return Object.keys(added).length === 0 ? node : { ...node, metadata: { ...node.metadata, labels: { ...labels, ...added } } }
}

/** Seconds that a pod with these tolerations may stay on the node from now on: 0 where it goes at once, Infinity where it stays. */
export function evictedAfter(tolerations: readonly Toleration[], node: Node): number {
  const taints = (node.spec?.taints ?? []).filter(taint => repels(taint) && taint.effect === 'NoExecute')
  const found = taints.map(taint => tolerationOf(tolerations, taint))
  if (found.some(toleration => toleration === undefined)) return 0
  return Math.min(...found.map(toleration => Math.max(toleration?.tolerationSeconds ?? Infinity, 0)))
}
