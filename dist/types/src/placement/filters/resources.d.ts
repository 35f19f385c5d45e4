import type { NodeInfo, PodInfo } from '../node-info.js';
import type { PodFilter } from './filter.js';
/** The NodePorts filter; undefined for a pod without host ports. */
export declare function nodePorts({ hostPorts }: PodInfo): PodFilter | undefined;
/** A resource that does not suffice on a node; amounts as in Amounts. */
export interface Insufficient {
    readonly resource: string;
    readonly requested: number;
    readonly used: number;
    readonly capacity: number;
    /** The pod alone asks for more than the node has. */
    readonly unresolvable: boolean;
}
/** fitsRequest: the number of pods first, then cpu, memory, ephemeral storage, and the others by name. */
export declare function insufficient({ requests }: PodInfo, { allocatable, requested, pods }: NodeInfo): Insufficient[];
export declare function nodeResourcesFit(pod: PodInfo): PodFilter;
