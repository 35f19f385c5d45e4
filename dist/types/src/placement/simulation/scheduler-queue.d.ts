import type { PodDisruptionBudget } from '../types.ts';
import type { Cluster } from './cluster.ts';
import type { SimulatedPod } from './pod.ts';
import { type Event } from './queueing.ts';
export declare class SchedulerQueue {
    #private;
    constructor(budgets: readonly PodDisruptionBudget[]);
    /** A pod of another scheduler, or that may go to more than one node, waits for ever. */
    add(pod: SimulatedPod): void;
    remove(pod: SimulatedPod): void;
    tell(event: Event, cluster: Cluster): void;
    /** Tries every pod that is to be tried now, once. Returns whether there was any. */
    run(cluster: Cluster): boolean;
}
