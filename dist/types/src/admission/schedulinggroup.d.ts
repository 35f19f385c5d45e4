import type { Path } from '../kubernetes/path.js';
import type { PodSpec } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** validateSchedulingGroup; `path`: of the pod's spec. */
export declare function validateSchedulingGroup({ schedulingGroup, evictionResponders }: PodSpec, path: Path, checks: Checks): void;
