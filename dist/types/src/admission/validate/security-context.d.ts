import { type Path, type SecurityContext } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/**
 * ValidateSecurityContext, of a container in a cluster that allows privileged ones.
 * @param hostUsers Of the pod.
 */
export declare function validateSecurityContext(context: SecurityContext, hostUsers: boolean | undefined, path: Path, checks: Checks): void;
