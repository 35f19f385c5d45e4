import { type ClusterObjects, type Pod } from './types.ts';
/**
 * Why the pod is forbidden, in the API server's words.
 * @param others All pods that there are; those of other namespaces and those that have ended do not count.
 */
export declare function quotaProblem(pod: Pod, { resourceQuotas }: ClusterObjects, others: Iterable<Pod>): string | undefined;
