/** Requests of all DaemonSets on the nodes of a class, against what the nodes have. */
import type { Daemon, NodeInfo, Standing } from '../placement/index.js';
import { type ClusterNode } from './types.js';
/** The least and the most of the nodes of a class; cpu in thousandths of a core, the others in whole units. */
export interface Range {
    readonly least: number;
    readonly most: number;
}
export interface ResourceUse {
    readonly resource: string;
    readonly allocatable: Range;
    /** Of the DaemonSets' pods that are created, those that wait included. */
    readonly daemonSets: Range;
    /** Of the pods that are there. */
    readonly others: Range;
    /** Below 0 where not everything fits. */
    readonly left: Range;
    /** Some of the allocatable amounts are estimated by a cloud's formula. */
    readonly isEstimated: boolean;
}
interface Measured {
    readonly nodes: readonly ClusterNode[];
    readonly info: NodeInfo;
    readonly standings: readonly Standing[];
}
/** Nodes of unknown resources do not count. */
export declare function usesOf(parts: readonly Measured[], daemons: readonly Daemon[]): ResourceUse[];
export {};
