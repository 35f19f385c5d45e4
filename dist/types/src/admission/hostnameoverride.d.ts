import type { Path } from '../kubernetes/path.js';
import type { PodSpec } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** validatePodHostName; `path`: of the pod's spec. */
export declare function validateHostnameOverride(spec: PodSpec, path: Path, checks: Checks): void;
