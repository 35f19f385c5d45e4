import type { Path } from '../kubernetes/path.js';
import type { SecurityContext } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/**
 * ValidateSecurityContext, of a container in a cluster that allows privileged ones.
 * @param hostUsers Of the pod.
 */
export declare function validateSecurityContext(context: SecurityContext, hostUsers: boolean | undefined, path: Path, checks: Checks): void;
