/** How many pods may be away at once, and how many more may be there (pkg/controller/daemon/util). */
import { type DaemonSet } from '../../kubernetes/index.js';
export interface Counts {
    readonly maxUnavailable: number;
    readonly maxSurge: number;
}
/**
 * UnavailableCount and SurgeCount: percentages of the desired number, rounded up. 0 and 0 for OnDelete.
 * @param daemonSet With its defaults.
 */
export declare function counts({ spec }: DaemonSet, desired: number): Counts;
/** What the controller goes by: 0 and 0 would never move, so one pod may be away (updatedDesiredNodeCounts). */
export declare function effectiveCounts(daemonSet: DaemonSet, desired: number): Counts;
