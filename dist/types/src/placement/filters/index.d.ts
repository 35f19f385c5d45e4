/** The filters of the default scheduler profile that decide on what placement is given, in the profile's order. */
import type { NodeInfo, PodInfo, Snapshot } from '../node-info.js';
import type { Filter, PodFilter, Status } from './filter.js';
export type { Filter, PodFilter, Status } from './filter.js';
/** The filters that are the same for all pods of a DaemonSet. InterPodAffinity is among them, for the pods that may come. */
export declare function sharedFilters(pod: PodInfo, snapshot: Snapshot): ReadonlyMap<Filter, PodFilter>;
/** All filters, set up for one pod. */
export declare class PodFilters {
    #private;
    /**
     * @param nominated Pods of no less priority that are about to come to the one node that is asked for.
     * @param like Filters of a pod that differs from it in its node alone: what does not ask for that is taken from them.
     */
    constructor(pod: PodInfo, snapshot: Snapshot, nominated?: readonly PodInfo[], like?: ReadonlyMap<Filter, PodFilter>);
    /** What the scheduler stops at; undefined where the pod fits, with the nominated pods and without them. */
    first(node: NodeInfo): Status | undefined;
    /** Each filter that refuses the node by itself. */
    all(node: NodeInfo): Status[];
    /** Adds a pod to the node or takes it away, in imagination. */
    move(pod: PodInfo, node: NodeInfo, delta: 1 | -1): void;
}
