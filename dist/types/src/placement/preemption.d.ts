import type { PodFilters, Status } from './filters/index.ts';
import type { NodeInfo, PodInfo } from './node-info.ts';
import { type PodDisruptionBudget } from './types.ts';
export interface Victims {
    /** From the most important to the least. */
    readonly victims: readonly PodInfo[];
    /** How many of them violate a budget. */
    readonly violations: number;
}
export declare const NO_VICTIMS: Status;
/**
 * All pods of less priority leave, and the most important come back while the pod fits, those first whose budgets would be violated.
 * @returns The status that stays where the pod does not fit even then. The node and the filters are as before.
 */
export declare function selectVictims(pod: PodInfo, node: NodeInfo, filters: PodFilters, budgets: readonly PodDisruptionBudget[]): Victims | Status;
