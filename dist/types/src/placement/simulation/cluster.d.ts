/** Nodes, the pods on them, and what kubelets do with these. */
import { PodInfo, Snapshot } from '../node-info.js';
import type { ClusterObjects, Node } from '../types.js';
import { type Disruption, SimulatedPod } from './pod.js';
import type { Event } from './queueing.js';
/** What the kubelets do. */
export interface Kubelets {
    /** Whether the node's kubelet starts pods and confirms that they are gone. */
    isAlive(nodeName: string): boolean;
    /** Whether a pod that has started is ready at once. */
    startsReady(pod: SimulatedPod): boolean;
}
export declare const HEALTHY: Kubelets;
/** Who watches the cluster. */
export interface Watchers {
    /** The scheduler, of what may make room for a pod. */
    event(event: Event): void;
    /** The controller, of a pod that has changed or is gone. */
    podChanged(pod: SimulatedPod): void;
    podGone(pod: SimulatedPod): void;
}
export declare class Cluster {
    #private;
    readonly snapshot: Snapshot;
    readonly pods: Set<SimulatedPod>;
    /** Pods that are gone since the last forget(). */
    deleted: SimulatedPod[];
    kubelets: Kubelets;
    /** Of pods that start now: RFC 3339. */
    startTime: string;
    /** In seconds. */
    now: number;
    constructor(nodes: readonly Node[], namespaces: ClusterObjects['namespaces'], kubelets: Kubelets, watchers: Watchers);
    get nodes(): ReadonlyMap<string, Node>;
    /** Counts up. */
    next(): number;
    podsOn(nodeName: string): ReadonlySet<SimulatedPod>;
    /** Adds a node or replaces it. */
    setNode(node: Node): Node | undefined;
    /** Its pods stay. */
    removeNode(name: string): void;
    bind(pod: SimulatedPod, nodeName: string): void;
    setReady(pod: SimulatedPod, ready: boolean): void;
    /** The scheduler writes into the pod why it waits: the controller sees another change of one of its pods. */
    tellPod(pod: SimulatedPod): void;
    setPhase(pod: SimulatedPod, phase: SimulatedPod['phase']): void;
    /** Deletes a pod: at once where it is not bound, its kubelet confirms it, or nobody is asked (a grace period of 0). */
    delete(pod: SimulatedPod, disruption?: Disruption, isForced?: boolean): void;
    /** Lets kubelets that have come back to life do what they had not done. */
    wakeKubelets(): void;
}
/** A pod that is posted. */
export declare function newPod(cluster: Cluster, pod: PodInfo['pod'], creator?: string, hash?: string): SimulatedPod;
