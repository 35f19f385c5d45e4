import type { NodeInfo, PodInfo } from '../node-info.js';
import type { Insufficient, PodFilter } from './filter.js';
/** The NodePorts filter; undefined for a pod without host ports. */
export declare function nodePorts({ hostPorts }: PodInfo): PodFilter | undefined;
/** fitsRequest: the number of pods first, then cpu, memory, ephemeral storage, and the others by name. */
export declare function insufficient({ requests }: PodInfo, { allocatable, requested, pods }: NodeInfo): Insufficient[];
export declare function nodeResourcesFit(pod: PodInfo): PodFilter;
