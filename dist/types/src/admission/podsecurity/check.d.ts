/** What a check of the Pod Security Standards is. */
import type { Path } from '../../kubernetes/index.js';
import type { Pod } from './pod.js';
import type { Level } from './policy.js';
/** Reason and detail as Kubernetes words them. */
export interface Breach {
    readonly reason: string;
    /** Which containers, volumes and values; empty where the reason says all. */
    readonly detail: string;
    /** Every field that breaks the check, from the pod template: `spec.containers[0].securityContext.privileged`. One that has to be set is missing. */
    readonly paths: readonly Path[];
}
/** What a check asks from a minor version on. */
export interface Revision {
    readonly since: number;
    readonly judge: (pod: Pod) => Breach | undefined;
}
export interface Check {
    /** As k8s.io/pod-security-admission names it. */
    readonly id: string;
    /** A check of `baseline` holds for `restricted`, too. */
    readonly level: Exclude<Level, 'privileged'>;
    /** Oldest first. */
    readonly revisions: readonly Revision[];
    /** The check of `baseline` that it takes the place of, from its own first version on. */
    readonly overrides?: string;
}
