import { type DaemonSet } from '../kubernetes/index.js';
import { type Progress } from '../placement/index.js';
import { type SurveyInput } from './survey.js';
export type { Progress } from '../placement/index.js';
/** Nodes of one class. */
export interface NodeGroup {
    readonly className: string;
    readonly nodes: number;
    /** The names of the first few. */
    readonly examples: readonly string[];
}
/** Nodes where the new pod never runs, and why. */
export interface BlockedNodes extends NodeGroup {
    readonly reason: string;
}
export interface NodesRollout {
    /** All nodes. */
    readonly total: number;
    /** Nodes that should have a pod, as the controller counts them: percentages are of these. */
    readonly desired: number;
    /** Nodes with a pod of the old version, and of the new one, those that are not ready included. */
    readonly before: number;
    readonly after: number;
    /** Pods that are created at once, and pods that are deleted at once: the budget does not count them. */
    readonly gained: readonly NodeGroup[];
    readonly lost: readonly NodeGroup[];
    /** Nodes that are not ready: their old pods are deleted first, and use up the budget until the nodes come back. */
    readonly dead: readonly NodeGroup[];
    /** Fargate and virtual nodes, where the old pod waits and the new one does, too: they use up the budget. */
    readonly waiting: readonly BlockedNodes[];
    readonly blocked: readonly BlockedNodes[];
    /** Nodes whose old pod waits to be replaced. */
    readonly replaced: readonly NodeGroup[];
    readonly best: Progress;
    readonly worst: Progress;
}
/**
 * @param before The DaemonSet as it is in the cluster.
 * @param cluster With all DaemonSets as they are after the update; of equal priorities, the first ones get their room first.
 * @param index The place of the updated one among them.
 */
export declare function nodesRollout<D extends {
    readonly daemonSet: DaemonSet;
}>(before: DaemonSet, cluster: SurveyInput<D>, index: number): NodesRollout;
