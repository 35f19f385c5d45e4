import type { Path } from '../kubernetes/path.js';
import type { PodSpec } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** validateOS, and what a pod of that system cannot have (validateLinux, validateWindows); `path`: of the pod's spec. */
export declare function validatePodOS(spec: PodSpec, path: Path, checks: Checks): void;
