import type { Container, PodSpec } from '../../kubernetes/index.ts';
/** Where a pod keeps its containers, in the order in which Kubernetes visits them (VisitContainersWithPath). */
export declare const CONTAINER_LISTS: readonly ['initContainers', 'containers', 'ephemeralContainers'];
export declare function allContainersOf(spec: PodSpec): Container[];
