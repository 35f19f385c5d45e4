import { type Path, type PodResourceClaim, type ResourceClaim } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/**
 * validateResourceClaimNames: which claims of the pod, or which requests of them, a container uses.
 * Kubernetes names the entry, not its name.
 */
export declare function validateResourceClaims(claims: readonly ResourceClaim[], podClaims: readonly PodResourceClaim[] | undefined, path: Path, checks: Checks): void;
