import type { Daemon, Standing } from './daemon.js';
import { type NodeInfo, type Snapshot } from './node-info.js';
import { type ClusterObjects } from './types.js';
/** Nodes on which all DaemonSets do the same. */
export interface Outcome {
    /** In the order of the snapshot; the first stands for all. */
    readonly nodes: readonly NodeInfo[];
    /** In the order of the DaemonSets. */
    readonly standings: readonly Standing[];
}
/** Whether there are so many pods that those on other nodes are not looked at, though they may decide. */
export declare function looksAtOneNode(daemons: readonly Daemon[], snapshot: Snapshot): boolean;
/** Which DaemonSets have a pod that runs on a node already, in their order. */
export type RunsOn = (node: string) => readonly boolean[];
/**
 * As if all pods came in the order of their priorities, beside the pods that are there; of equal priorities in the order that is given. Pods that run
 * already have their room before any other comes.
 */
export declare function outcomes(daemons: readonly Daemon[], snapshot: Snapshot, objects?: ClusterObjects, runsOn?: RunsOn): Outcome[];
/** The same without classes. */
export declare function nodeByNode(daemons: readonly Daemon[], snapshot: Snapshot, objects?: ClusterObjects, runsOn?: RunsOn): ReadonlyMap<NodeInfo, readonly Standing[]>;
/** All DaemonSets on one node. Pods of the DaemonSets on other nodes are not there; who preempts whom over time is the simulation's. */
export declare function standings(daemons: readonly Daemon[], node: NodeInfo, snapshot: Snapshot, objects?: ClusterObjects): readonly Standing[];
