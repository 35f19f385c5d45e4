import { type Revision } from '../controller/revisions.js';
import { type ClusterObjects, type Node, type Pod } from '../types.js';
import { Cluster, type Kubelets } from './cluster.js';
import type { SimulatedDaemonSet } from './daemon.js';
import type { SimulatedPod } from './pod.js';
export interface Options {
    readonly nodes: readonly Node[];
    /** As the API server has them or as they were posted. */
    readonly pods?: readonly Pod[];
    readonly objects?: ClusterObjects;
    readonly kubelets?: Kubelets;
}
export interface OrphanedRevision {
    readonly namespace: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly revision: Revision;
}
/** A cluster with DaemonSets whose controller and scheduler run step by step. */
export declare class Simulation {
    #private;
    readonly cluster: Cluster;
    /** By `namespace/name`. */
    readonly daemonSets: Map<string, SimulatedDaemonSet>;
    /** Of DaemonSets that were deleted and left them. */
    orphanedRevisions: OrphanedRevision[];
    /** Daemon pods that were created since the last forget(). */
    created: SimulatedPod[];
    constructor({ nodes, pods, objects, kubelets }: Options);
    forget(): void;
    /** Adds a pod that somebody posts, bound already or for the scheduler. */
    addPod(pod: Pod): SimulatedPod;
    /** Adds a node or replaces it. */
    setNode(node: Node): void;
    /** The controller syncs it when the simulation runs. */
    enqueue(daemon: SimulatedDaemonSet): void;
    /** Lets time go by, in seconds. */
    advance(seconds: number): void;
    /** Syncs every DaemonSet, as a change of each one's metadata would. */
    touch(): void;
    /** Until nothing moves. The scheduler is quicker than the controller: it gives room away before a pod comes back. */
    run(): void;
    /** Whether the pod is of the template that its DaemonSet has now. */
    isUpToDate({ hash }: SimulatedPod, { daemonSet }: SimulatedDaemonSet): boolean;
}
