/** Manifests of other kinds that decide on pods, as placement takes them. */
import { ObjectCollection } from '../cluster/index.ts'
import type { ClusterObjects } from '../placement/index.ts'
import type { Objects } from '../workspace/index.ts'

/** PodDisruptionBudgets are not among them: a manifest does not say how many disruptions are allowed now. */
const KINDS = ['PriorityClass', 'RuntimeClass', 'LimitRange', 'ResourceQuota', 'Namespace'] as const

export function clusterObjects(objects: Objects): ClusterObjects {
  const found = new ObjectCollection()
  for (const kind of KINDS) for (const { field } of objects.all(kind)) found.add(kind, field.value)
  return found.objects
}
