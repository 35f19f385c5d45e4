/** Objects of two origins together. */
import type { ClusterObjects } from '../placement/index.ts'

/** Those of `wins` stand for others of the same kind, namespace and name. */
export function mergeObjects(wins: ClusterObjects, others: ClusterObjects): ClusterObjects {
  const merge = <T extends { readonly kind?: string; readonly metadata: { readonly name: string; readonly namespace?: string } }>(
    first: readonly T[],
    second: readonly T[],
  ): T[] => {
    const keyOf = ({ kind = '', metadata: { name, namespace = '' } }: T): string => `${kind} ${namespace}/${name}`
    const known = new Set(first.map(keyOf))
    return [...first, ...second.filter(each => !known.has(keyOf(each)))]
  }
  return {
    priorityClasses: merge(wins.priorityClasses, others.priorityClasses),
    runtimeClasses: merge(wins.runtimeClasses, others.runtimeClasses),
    limitRanges: merge(wins.limitRanges, others.limitRanges),
    resourceQuotas: merge(wins.resourceQuotas, others.resourceQuotas),
    podDisruptionBudgets: merge(wins.podDisruptionBudgets, others.podDisruptionBudgets),
    namespaces: merge(wins.namespaces, others.namespaces),
    webhooks: merge(wins.webhooks ?? [], others.webhooks ?? []),
  }
}
