import type { Path } from '../kubernetes/path.js';
import type { PodSpec } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** ValidatePodSpec, of a template: the spec after defaulting, without the fields whose gates are off. */
export declare function validatePodSpec(spec: PodSpec, path: Path, checks: Checks): void;
