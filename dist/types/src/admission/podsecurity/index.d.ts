/** Pod Security Standards, judged as k8s.io/pod-security-admission judges them. */
import { type PodTemplateSpec } from '../../kubernetes/index.js';
import type { Breach, Check } from './check.js';
import type { Level, PolicyVersion } from './policy.js';
export type { Level, Mode, PolicyVersion } from './policy.js';
export { levelVersionText, parsePolicyVersion, policyOf } from './policy.js';
/** A check that a pod breaks. */
export interface Violation extends Breach {
    /** The check's id in k8s.io/pod-security-admission. */
    readonly check: string;
}
/** In the order of what the API server says: those of baseline first, each level's by id. */
export declare const CHECKS: readonly Check[];
/**
 * What a pod, or the template of a workload, breaks at a level; none where it is allowed. It is decoded and defaulted: a volume without a source
 * is an emptyDir. `latest` is the newest known version, as is one that is newer.
 */
export declare function violations(template: PodTemplateSpec, level: Level, version: PolicyVersion): readonly Violation[];
/** The version by which a cluster judges: it knows no policy that is newer than itself. */
export declare function resolveVersion(version: PolicyVersion, cluster: number): number;
/** `privileged, hostPort` */
export declare function reasonOf(broken: readonly Violation[]): string;
/** `privileged (container "a" must not set securityContext.privileged=true), …`: what follows `violates PodSecurity "baseline:latest": `. */
export declare function detailOf(broken: readonly Violation[]): string;
