/** A rollout in steps: what the controller does at once, then pods become ready, and so on until it ends or sticks. */
import type { StatusNumbers } from '../controller/status.js';
import { type Change } from './changes.js';
import type { SimulatedPod } from './pod.js';
import type { Simulation } from './simulation.js';
export interface RolloutOptions {
    /** Changes instead of readiness, by the number of the step from 0; the first is the update. */
    readonly at: ReadonlyMap<number, readonly Change[]>;
    /** How many pods become ready in a step, in the order of the names of their nodes; all by default. */
    readonly readyPerStep?: number | undefined;
    readonly maxSteps?: number;
    /** When it is over: by default once every node that should run a pod has a current one that is available, and no other. */
    readonly isComplete?: (simulation: Simulation, key: string) => boolean;
    /** Before each step. */
    readonly onStep?: (simulation: Simulation, step: number) => void;
}
/** What one sync of the controller did. Pods are in the order of their creation. */
export interface RolloutStep {
    /** undefined in a step of changes. */
    readonly becameReady: number | undefined;
    readonly created: readonly SimulatedPod[];
    readonly deleted: readonly SimulatedPod[];
    /** Pods of others that made room, and pods that were evicted. */
    readonly disrupted: readonly SimulatedPod[];
    /** undefined where the DaemonSet is gone. */
    readonly status: StatusNumbers | undefined;
}
/** stuck: a step in which nothing could become ready changed nothing. limit: it took more steps than are allowed. */
export type RolloutEnd = 'complete' | 'stuck' | 'deleted' | 'limit';
/**
 * Plays the steps one by one; the simulation stands at the end of each while the caller has it.
 * Pods that the simulation's kubelets would not start as ready never become ready.
 * @param key `namespace/name`
 */
export declare function rollOut(simulation: Simulation, key: string, options: RolloutOptions): Generator<RolloutStep, RolloutEnd>;
/** Every node that should run a pod has a current one that is available, and there are no others. */
export declare function isRolledOut(simulation: Simulation, key: string): boolean;
