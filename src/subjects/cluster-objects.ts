/** Manifests of other kinds that decide on pods, as placement takes them. */
import type { ClusterObjects } from '../placement/index.ts'
import type { Objects } from '../workspace/index.ts'

/** PodDisruptionBudgets are not among them: a manifest does not say how many disruptions are allowed now. */
export function clusterObjects(objects: Objects): ClusterObjects {
  // What rules read of these kinds is what placement reads, and of the same types.
  const all = <T>(kind: string): T[] =>
    objects.all(kind).flatMap(({ object, field: { value } }) => (object.name !== '' && value ? [value as T] : []))
  return {
    priorityClasses: all('PriorityClass'),
    runtimeClasses: all('RuntimeClass'),
    limitRanges: all('LimitRange'),
    resourceQuotas: all('ResourceQuota'),
    podDisruptionBudgets: [],
    namespaces: all('Namespace'),
  }
}
