import type { DaemonSet } from '../kubernetes/index.js';
import { type ClusterObjects, type Daemon, type NodeInfo, type Pod, type RunsOn, Snapshot, type Standing } from '../placement/index.js';
import { type Cause } from './causes.js';
import { type ResourceUse } from './uses.js';
import { type ClusterNode, type NodeType } from './types.js';
/** What a DaemonSet does on the nodes of one class. */
export interface Cell {
    /** Nodes of the class. */
    readonly total: number;
    /** Nodes where a pod is created and runs. */
    readonly running: number;
    /** Nodes where a pod is created and cannot be scheduled. */
    readonly pending: number;
    /** Of the running ones, those that evict other pods to fit. */
    readonly preempting: number;
    /** Why there is no pod, why it waits and whom it evicts; the most frequent first. */
    readonly causes: readonly CountedCause[];
}
export interface CountedCause extends Cause {
    readonly nodes: number;
    /** The name of one of them. */
    readonly example: string;
}
/** Nodes that no DaemonSet can tell apart. */
export interface Part {
    readonly nodes: readonly ClusterNode[];
    readonly info: NodeInfo;
    /** In the order of the DaemonSets. */
    readonly standings: readonly Standing[];
}
export interface SurveyedClass {
    readonly name: string;
    readonly type: NodeType;
    readonly total: number;
    readonly parts: readonly Part[];
    /** Requests of all DaemonSets against what there is; empty where nothing is known of the nodes' resources, or no such pods run there. */
    readonly uses: readonly ResourceUse[];
    /** Ports of the nodes that the DaemonSets' pods take: `9100/TCP`. */
    readonly hostPorts: readonly string[];
}
export interface SurveyedDaemonSet<D> {
    readonly given: D;
    readonly daemon: Daemon;
    /** Over all classes: nodes where a pod is created. */
    readonly desired: number;
    readonly running: number;
    readonly pending: number;
    readonly preempting: number;
    /** In the order of the classes. */
    readonly cells: readonly Cell[];
    /** What decides on its pods and is not looked at. */
    readonly notModelled: readonly string[];
}
export interface Survey<D> {
    readonly total: number;
    readonly classes: readonly SurveyedClass[];
    readonly daemonSets: readonly SurveyedDaemonSet<D>[];
    readonly snapshot: Snapshot;
}
export interface SurveyInput<D extends GivenDaemonSet> {
    readonly nodes: readonly ClusterNode[];
    /** Pods that are there; those of the given DaemonSets are left out. */
    readonly pods: readonly Pod[];
    readonly objects: ClusterObjects;
    readonly daemonSets: readonly D[];
    /** Which of the given DaemonSets run on a node already; without it, all pods come anew. */
    readonly runsOn?: RunsOn;
}
export interface GivenDaemonSet {
    readonly daemonSet: DaemonSet;
}
export declare function survey<D extends GivenDaemonSet>({ nodes, pods, objects, daemonSets, runsOn }: SurveyInput<D>): Survey<D>;
export type State = 'none' | 'running' | 'preempting' | 'pending';
/** What becomes of a DaemonSet's pod on a node. Fargate and virtual nodes run none, whatever the scheduler says. */
export declare function stateOf({ decision, fit }: Standing, daemon: Daemon, type: NodeType): State;
