import { type Path, type PodResourceClaim } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** validatePodResourceClaims: the claims of a pod, of which its containers name those that they use. */
export declare function validatePodResourceClaims(claims: readonly PodResourceClaim[], path: Path, checks: Checks): void;
