/** What the scheduler does with a pod that may go to one node only, and the message that the pod then carries. */
import { type Filter, type PodFilter, type Status } from './filters/index.js';
import type { NodeInfo, PodInfo, Snapshot } from './node-info.js';
import type { PodDisruptionBudget } from './types.js';
/** The answer of the scheduler for one pod. */
export interface Fit {
    readonly node: NodeInfo | undefined;
    /** What the scheduler stops at; undefined where the pod fits, or its node does not exist. */
    readonly first: Status | undefined;
    readonly fits: boolean;
    /** FitError: `0/5 nodes are available: …`, without what preemption adds; empty where the pod fits. */
    readonly message: string;
    readonly preemption: Preemption | undefined;
}
export interface Preemption {
    readonly tried: boolean;
    readonly victims: readonly PodInfo[];
    /** How many victims violate a PodDisruptionBudget. */
    readonly violations: number;
    /** Where it was tried in vain. */
    readonly status: Status | undefined;
    /** What the message ends with after `preemption: `; empty where there are victims. */
    readonly message: string;
}
/**
 * @param pod Pinned to the node, as the DaemonSet controller pins its pods: every other node is refused by NodeAffinity.
 * @param nominated Other pods that have made room for themselves on the node.
 * @param like Filters that the pods of its DaemonSet share.
 */
export declare function fit(pod: PodInfo, nodeName: string, snapshot: Snapshot, budgets: readonly PodDisruptionBudget[], nominated?: readonly PodInfo[], like?: ReadonlyMap<Filter, PodFilter>): Fit;
/** The message of the condition PodScheduled. */
export declare function pendingMessage({ message, preemption }: Fit): string;
