import type { Path } from '../kubernetes/path.js';
import type { PodResourceClaim, ResourceClaim } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/**
 * validateResourceClaimNames: which claims of the pod, or which requests of them, a container uses.
 * Kubernetes names the entry, not its name.
 */
export declare function validateResourceClaims(claims: readonly ResourceClaim[], podClaims: readonly PodResourceClaim[] | undefined, path: Path, checks: Checks): void;
