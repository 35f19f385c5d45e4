import type { Path } from '../kubernetes/path.js';
import type { PodResourceClaim } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** validatePodResourceClaims: the claims of a pod, of which its containers name those that they use. */
export declare function validatePodResourceClaims(claims: readonly PodResourceClaim[], path: Path, checks: Checks): void;
