/** Which Pod Security Standards hold in a namespace, as its labels say. */
import type { Labels } from '../../kubernetes/index.js';
/** From the most permissive to the strictest. */
export declare const LEVELS: readonly ['privileged', 'baseline', 'restricted'];
export type Level = (typeof LEVELS)[number];
/** The minor of `v1.31`, or the cluster's own version. */
export type PolicyVersion = number | 'latest';
export interface LevelVersion {
    readonly level: Level;
    readonly version: PolicyVersion;
}
/** `enforce` refuses pods; `audit` and `warn` speak of pods and of the workloads that create them, and refuse nothing. */
export type Mode = 'enforce' | 'audit' | 'warn';
export type Policy = Readonly<Record<Mode, LevelVersion>>;
/** A label whose value is invalid: the API server refuses a Namespace that sets it. */
export interface LabelError {
    readonly label: string;
    readonly value: string;
    /** As the API server words it. */
    readonly message: string;
}
export interface NamespacePolicy {
    readonly policy: Policy;
    readonly errors: readonly LabelError[];
}
/**
 * The policy of a namespace with these labels. An invalid level enforces `restricted`, and audits and warns of nothing; an invalid version is
 * `latest`. A stricter level to enforce is warned of as well where no label says of what to warn.
 */
export declare function policyOf(labels: Labels, defaults?: Policy): NamespacePolicy;
/** Reads `v1.31` and `latest`; undefined for anything else. */
export declare function parsePolicyVersion(text: string): PolicyVersion | undefined;
/** `baseline:v1.31`, as the API server writes it. */
export declare function levelVersionText({ level, version }: LevelVersion): string;
