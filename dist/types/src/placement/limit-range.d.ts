/** What LimitRanges write into pods, and which pods they forbid (plugin/pkg/admission/limitranger). */
import { type PodSpec } from '../kubernetes/index.ts';
import { type ClusterObjects, type Pod } from './types.ts';
export declare function withLimitRangeDefaults(spec: PodSpec, namespace: string, objects: ClusterObjects): PodSpec;
/** Why the pod is forbidden, in the API server's words. */
export declare function limitRangeProblem(pod: Pod, objects: ClusterObjects): string | undefined;
