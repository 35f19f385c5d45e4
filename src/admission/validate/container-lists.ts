import type { Container, PodSpec } from '../../kubernetes/index.ts'

/** Where a pod keeps its containers, in the order in which Kubernetes visits them (VisitContainersWithPath). */
export const CONTAINER_LISTS = ['initContainers', 'containers', 'ephemeralContainers'] as const

export function allContainersOf(spec: PodSpec): Container[] {
  return CONTAINER_LISTS.flatMap(list => spec[list] ?? [])
}
