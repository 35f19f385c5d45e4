import type { Path } from '../kubernetes/path.js';
import type { PodSecurityContext, PodSpec } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** validatePodSpecSecurityContext. */
export declare function validatePodSecurityContext(context: PodSecurityContext, spec: PodSpec, path: Path, checks: Checks): void;
