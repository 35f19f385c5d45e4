/** Where a pod keeps its containers, in the order in which Kubernetes visits them (VisitContainersWithPath). */
export const CONTAINER_LISTS = ['initContainers', 'containers', 'ephemeralContainers'] as const
