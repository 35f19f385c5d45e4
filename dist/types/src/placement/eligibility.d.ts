/** On which nodes the DaemonSet controller wants pods, and on which it leaves them (NodeShouldRunDaemonPod). */
import { type DaemonSet, type Taint, type Toleration } from '../kubernetes/index.js';
import { RequiredNodeAffinity } from './affinity.js';
import type { Node } from './types.js';
export interface Decision {
    /** A pod is created. */
    readonly shouldRun: boolean;
    /** A pod that is there stays. */
    readonly shouldContinueRunning: boolean;
}
/** Why no pod is created. */
export type Reason = {
    readonly kind: 'nodeName' | 'nodeSelector' | 'nodeAffinity';
} | {
    readonly kind: 'taint';
    readonly taint: Taint;
};
/** What a taint does to the pod; a tolerated one names its toleration, if it is not PreferNoSchedule. */
export interface TaintDecision {
    readonly taint: Taint;
    readonly by: Toleration | undefined;
}
/** On which nodes the controller wants a pod of a DaemonSet (NodeShouldRunDaemonPod). */
export declare class Eligibility {
    #private;
    readonly affinity: RequiredNodeAffinity;
    readonly tolerations: readonly Toleration[];
    readonly nodeName: string;
    /** @param comparisons Feature gate TaintTolerationComparisonOperators: off by default in every version. */
    constructor(daemonSet: DaemonSet, comparisons?: boolean);
    decide(node: Node): Decision;
    /** All that hold, in the order in which the controller asks; none where a pod should run. */
    reasons(node: Node): Reason[];
    /** Every taint of the node, those that are no reason, too. */
    taints(node: Node): TaintDecision[];
}
