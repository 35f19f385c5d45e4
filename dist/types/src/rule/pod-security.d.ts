import type { Other } from '../kubernetes/index.js';
import { type Level, type Mode, type PolicyVersion } from '../admission/index.js';
import type { Subjects } from '../subjects/index.js';
import type { OtherObject } from '../workspace/index.js';
import type { AnyField } from '../yaml/index.js';
/** A check that the pods break. */
export interface PodSecurityBreach {
    /** The check's id in k8s.io/pod-security-admission. */
    readonly check: string;
    /** As the API server words it: `host namespaces (hostPID=true)`. */
    readonly words: string;
    /** Every field that breaks it; one that has to be set is missing. At least one. */
    readonly places: readonly [AnyField, ...AnyField[]];
}
/** One that the labels of a Namespace forbid. */
export interface ForbiddenBreach extends PodSecurityBreach {
    readonly mode: Mode;
    /** `baseline:v1.31` */
    readonly level: string;
    /** The label that forbids it, or the Namespace where another label stands for it. */
    readonly label: AnyField;
}
type About = Pick<Subjects['daemonSet'], 'daemonSet' | 'target' | 'objects'>;
/** What the pods break at a level. `version` is no newer than the newest targeted one. */
export declare function podSecurityBreaches({ daemonSet, target }: About, level: Level, version?: PolicyVersion): readonly PodSecurityBreach[];
/** The Namespace that a DaemonSet names, where it is given. */
export declare function namespaceOf({ daemonSet, objects }: About): OtherObject<Other<'Namespace'>> | undefined;
/** The level that a Namespace enforces, and the label that says so; without a label every pod is allowed. */
export declare function enforcedLevel(about: About): {
    readonly level: Level;
    readonly label: AnyField;
} | undefined;
/** What the labels of the Namespace forbid: each check once, in the mode that has the most effect. Empty without a Namespace. */
export declare function forbiddenBreaches(about: About): readonly ForbiddenBreach[];
/** Whether the Namespace forbids one of these checks to be broken: the rule pod-security tells it then. */
export declare function isForbidden(about: About, ...checks: readonly string[]): boolean;
export {};
