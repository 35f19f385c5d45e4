/** The filters of the default scheduler profile that decide on what placement is given, in the profile's order. */
import type { NodeInfo, PodInfo, Snapshot } from '../node-info.js';
import type { Status } from './filter.js';
export type { Status } from './filter.js';
/** All filters, set up for one pod. */
export declare class PodFilters {
    #private;
    /** @param nominated Pods of no less priority that are about to come to the one node that is asked for. */
    constructor(pod: PodInfo, snapshot: Snapshot, nominated?: readonly PodInfo[]);
    /** What the scheduler stops at; undefined where the pod fits, with the nominated pods and without them. */
    first(node: NodeInfo): Status | undefined;
    /** Each filter that refuses the node by itself. */
    all(node: NodeInfo): Status[];
    /** Adds a pod to the node or takes it away, in imagination. */
    move(pod: PodInfo, node: NodeInfo, delta: 1 | -1): void;
}
