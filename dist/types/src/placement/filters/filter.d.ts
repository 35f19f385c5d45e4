/** What every filter of the scheduler is: a plugin of the default profile, asked by itself. */
import type { HostPort } from '../host-ports.js';
import type { NodeInfo, PodInfo, Snapshot } from '../node-info.js';
export interface Status {
    readonly plugin: string;
    /** Unschedulable: preemption may help. */
    readonly code: 'Unschedulable' | 'UnschedulableAndUnresolvable';
    /** The scheduler's words. */
    readonly reasons: readonly string[];
    /** Of NodeResourcesFit: what does not suffice, in the order of the reasons. */
    readonly insufficient?: readonly Insufficient[];
    /** Of NodePorts: the ports that are taken, and by whom. */
    readonly takenPorts?: readonly TakenPort[];
}
/** A resource that does not suffice on a node; amounts as in Amounts. */
export interface Insufficient {
    readonly resource: string;
    readonly requested: number;
    readonly used: number;
    readonly capacity: number;
    /** The pod alone asks for more than the node has. */
    readonly unresolvable: boolean;
}
/** A port of a node that a pod asks for, and a pod that holds it there. */
export interface TakenPort {
    readonly port: HostPort;
    readonly holder: PodInfo;
}
/** A filter that is set up for one pod. */
export interface PodFilter {
    /** undefined: the node passes. */
    check(node: NodeInfo): Status | undefined;
    /** Counts a pod that comes to a node or leaves it, in the imagination of preemption; where it counts over nodes at all. */
    count?(pod: PodInfo, node: NodeInfo, delta: 1 | -1): void;
}
/** Sets the filter up; undefined where it has no say about the pod on any node. */
export type Filter = (pod: PodInfo, snapshot: Snapshot) => PodFilter | undefined;
