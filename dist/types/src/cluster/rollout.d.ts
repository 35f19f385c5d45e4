import { type Progress } from '../placement/index.js';
import { type GivenDaemonSet, type SurveyInput } from './survey.js';
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
    /** Where the old pod waits and the new one does, too, as on Fargate and virtual nodes: they use up the budget. */
    readonly waiting: readonly BlockedNodes[];
    /** Where the old pod waits, and why, and the new one runs: replaced at once. */
    readonly recovering: readonly BlockedNodes[];
    /** Where the old pod is not ready, as the given pods tell, and the new one runs: replaced at once. */
    readonly unready: readonly NodeGroup[];
    readonly blocked: readonly BlockedNodes[];
    /** Of the nodes that gain a pod, those where it does not run: they use up the budget, too. */
    readonly unfit: readonly BlockedNodes[];
    /** Nodes whose old pod is to be replaced by one that takes its turn or its place at once. */
    readonly replaced: readonly NodeGroup[];
    readonly best: Progress;
    readonly worst: Progress;
    /** What decides on the new pods and is not looked at. */
    readonly notModelled: readonly string[];
}
/** All DaemonSets of a cluster; of equal priorities, the first ones get their room first. */
export interface AmongOthers {
    readonly daemonSets: readonly GivenDaemonSet[];
    /** The place of the updated one among them. */
    readonly index: number;
}
/** As it is in the cluster. */
export interface Standing extends AmongOthers {
    /** How many of its pods are unavailable, as its status tells. */
    readonly unavailable?: number;
}
/**
 * @param before As they are in the cluster; undefined where the DaemonSet is new.
 * @param after As they are after the update.
 */
export declare function nodesRollout(before: Standing | undefined, { index, daemonSets: updated }: AmongOthers, place: Omit<SurveyInput<GivenDaemonSet>, 'daemonSets'>): NodesRollout;
