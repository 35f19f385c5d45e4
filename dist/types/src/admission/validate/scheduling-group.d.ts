import { type Path, type PodSpec } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** validateSchedulingGroup; `path`: of the pod's spec. */
export declare function validateSchedulingGroup({ schedulingGroup, evictionResponders }: PodSpec, path: Path, checks: Checks): void;
