/** Where a pod keeps its containers, in the order in which Kubernetes visits them (VisitContainersWithPath). */
export declare const CONTAINER_LISTS: readonly ['initContainers', 'containers', 'ephemeralContainers'];
