import { type DaemonSet, type DaemonSetSpec, type Volume } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** ValidateDaemonSet: a new DaemonSet after defaulting, without the fields whose gates are off. */
export declare function validateDaemonSet(daemonSet: DaemonSet, checks: Checks): void;
/**
 * ValidateDaemonSetSpec.
 * @param old The volumes of the object that is updated.
 */
export declare function validateDaemonSetSpec(spec: DaemonSetSpec, checks: Checks, old?: readonly Volume[]): void;
