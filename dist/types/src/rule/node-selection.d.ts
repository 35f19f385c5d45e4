import { type PodSpec, type Toleration } from '../kubernetes/index.js';
import type { Change, Subjects } from '../subjects/index.js';
import type { Field } from '../yaml/index.js';
/** How an update changes the set of nodes; both can be true. */
export interface SelectionChange {
    readonly narrowed: boolean;
    readonly broadened: boolean;
    /** Every node that is no longer selected is one of another system than Linux, where a Linux image never ran. */
    readonly dropsOtherSystemsOnly: boolean;
    /** Where it was changed, first of all where something new is written. */
    readonly changes: readonly Change[];
}
/** By labels and node names; undefined where the same nodes are selected. */
export declare function selectionChange({ before, pod, changes }: Subjects['update']): SelectionChange | undefined;
/** A toleration that a pod lacks: of one that has no effect, with the effect that is not tolerated where it is only one. */
export interface MissingToleration {
    readonly toleration: Toleration;
    readonly index: number;
}
/** The tolerations of one pod that the other lacks. */
export declare function missingTolerations(of: Field<PodSpec>, from: Field<PodSpec>): MissingToleration[];
/** `nodes with the taint dedicated=gpu:NoSchedule or spot:NoExecute` */
export declare function describeTolerated(tolerations: readonly Toleration[]): string;
/** The changed selection in words: `disk=ssd instead of disk=hdd`. */
export declare function describeSelection(changes: readonly Change[]): string;
