/** What rules are told of a DaemonSet on the nodes that were given. */
import type { Taint } from '../kubernetes/index.js';
import type { Cell, Survey } from './survey.js';
import type { NodeType } from './types.js';
/** One DaemonSet on all nodes. */
export interface OnNodes {
    /** All nodes. */
    readonly total: number;
    /** Nodes where a pod is created. */
    readonly desired: number;
    /** A number of nodes was given: nothing is known of their labels and taints. */
    readonly isNumber: boolean;
    /** In the order of their first nodes. */
    readonly classes: readonly ClassOfNodes[];
    /** Every taint that some node has, once. */
    readonly taints: readonly Taint[];
    /** What all DaemonSets together request of a node: of the one resource in each class that has least left. */
    readonly tax: readonly Tax[];
}
/** What the DaemonSet does on the nodes of a class. */
export interface ClassOfNodes extends Cell {
    readonly name: string;
    readonly type: NodeType;
}
/** Requests of all DaemonSets on a node, where the part is largest. */
export interface Tax {
    readonly className: string;
    readonly resource: string;
    /** Of the node: 0.25 is a quarter. */
    readonly share: number;
    /** Quantities. */
    readonly requested: string;
    readonly allocatable: string;
    /** How many DaemonSets there are on the node. */
    readonly daemonSets: number;
    /** No other DaemonSet there requests more of it. */
    readonly isLargest: boolean;
}
/** @param index The place of the DaemonSet in the survey. */
export declare function onNodes(survey: Survey<unknown>, index: number): OnNodes;
