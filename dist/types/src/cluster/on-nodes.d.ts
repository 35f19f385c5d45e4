/** What rules are told of a DaemonSet on the nodes that were given. */
import type { Taint } from '../kubernetes/index.js';
import type { Cell, Survey } from './survey.js';
import { type NodeType } from './types.js';
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
    readonly taints: readonly TaintOfNodes[];
    /** Nodes where a pod is created, by their label kubernetes.io/arch; nodes without it do not count. */
    readonly architectures: readonly ArchitectureOfNodes[];
    /** What all DaemonSets together request of a node: of the one resource in each class that has least left. */
    readonly tax: readonly Tax[];
    /** What is taken of the number of pods that a node of each class runs. */
    readonly slots: readonly Slots[];
}
/** What the DaemonSet does on the nodes of a class. */
export interface ClassOfNodes extends Cell {
    readonly name: string;
    /** `3 gpu nodes` */
    readonly some: (nodes: number) => string;
    readonly type: NodeType;
}
/** Nodes that have something in common. */
interface Tally {
    readonly nodes: number;
    /** The name of one of them. */
    readonly example: string;
}
export interface TaintOfNodes extends Taint, Tally {
}
export interface ArchitectureOfNodes extends Tally {
    readonly name: string;
}
/** Requests of all DaemonSets on a node, where the part is largest. */
export interface Tax {
    /** `a gpu node` */
    readonly node: string;
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
/** Pods that every node has, against `allocatable.pods`: where the part is largest. */
export interface Slots {
    /** `a gpu node` */
    readonly node: string;
    readonly allocatable: number;
    /** Pods of the given DaemonSets. */
    readonly daemonSets: number;
    /** Static pods, and those of other DaemonSets. */
    readonly others: number;
    /** Of what is allocatable: 0.25 is a quarter. */
    readonly share: number;
    /** It is the first of the DaemonSets there. */
    readonly isFirst: boolean;
}
/** @param index The place of the DaemonSet in the survey. */
export declare function onNodes(survey: Survey<unknown>, index: number): OnNodes;
export {};
