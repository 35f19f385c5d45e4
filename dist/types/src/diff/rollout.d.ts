/** How the pods of a DaemonSet are replaced: how many at once, and how long it takes by an estimate. */
import { type IntOrString } from '../kubernetes/index.js';
import type { Progress } from '../cluster/index.js';
import type { Subjects } from '../subjects/index.js';
export interface Rollout {
    readonly type: 'RollingUpdate' | 'OnDelete';
    readonly maxUnavailable: IntOrString;
    /** Not 0: the new pod starts beside the old one, which goes when the new one is available. */
    readonly maxSurge: IntOrString;
    /** How many nodes get another pod; undefined where nobody knows. */
    readonly nodes: number | undefined;
    /** Whether only pods of older templates are replaced: OnDelete left them. */
    readonly isOutdatedOnly: boolean;
    /** Of these nodes, percentages rounded up; undefined for OnDelete, and for a percentage of nobody knows how many. */
    readonly atOnce: number | undefined;
    readonly batches: number | undefined;
    /** How many pods go in them: more than nodes where some do not get another. */
    readonly pods: number | undefined;
    /** What one batch takes, by an estimate. */
    readonly steps: readonly RolloutStep[];
    /** All batches; undefined without a number of nodes. */
    readonly seconds: number | undefined;
    /** All batches where each old pod takes its whole grace period. */
    readonly mostSeconds: number | undefined;
    readonly assumptions: readonly string[];
}
export interface RolloutStep {
    readonly what: string;
    readonly seconds: number;
    /** Where it may take longer. */
    readonly most?: number;
}
export interface RolloutInput {
    /** How many nodes run a pod; undefined where nobody knows. */
    readonly nodes: number | undefined;
    /** Where the template stays: how many pods have an older one; undefined where nobody knows. */
    readonly outdated?: number | undefined;
    /** The waves on the nodes that were given. */
    readonly progress?: Progress | undefined;
    /** Pods that wait run once they are replaced. */
    readonly recovers?: boolean;
}
/** Whether new pods start beside the old ones. */
export declare function isSurging({ maxSurge }: Pick<Rollout, 'maxSurge'>): boolean;
/** Undefined where no pod is replaced. */
export declare function rolloutOf(update: Subjects['update'], { nodes, outdated, progress, recovers }: RolloutInput): Rollout | undefined;
