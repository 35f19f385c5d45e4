import type { Path, PodSpec } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** validateOS, and what a pod of that system cannot have (validateLinux, validateWindows); `path`: of the pod's spec. */
export declare function validatePodOS(spec: PodSpec, path: Path, checks: Checks): void;
