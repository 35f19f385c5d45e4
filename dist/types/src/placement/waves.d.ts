/**
 * How a rolling update proceeds over any number of nodes, by numbers alone: the sums of what rollingUpdate() does sync after sync, where all
 * pods of a wave become ready before the next one. Kubernetes takes the nodes in any order, and where the new pod never runs on some of them,
 * the order matters: the best order has these nodes last, the worst first.
 */
import type { DaemonSet } from '../kubernetes/index.js';
export interface Replacement {
    /** With its defaults, and the new template. */
    readonly daemonSet: DaemonSet;
    /** Nodes that should run a pod. */
    readonly desired: number;
    /** Old pods that are available. */
    readonly old: number;
    /** Of their nodes, those where a new pod never becomes available. */
    readonly blocked: number;
    /** Nodes whose old pod is not available, and whose new one never is, or does not come: those that are not ready, where the old one hangs though they are not desired. */
    readonly dead: number;
    /** Desired nodes whose old pod is not available, and whose new one is. */
    readonly recovering?: number;
}
/** Equal waves, one after the other. */
export interface Waves {
    /** Pods that are replaced in each. */
    readonly size: number;
    readonly count: number;
}
/** How far a rolling update comes. */
export interface Progress {
    /** How many pods may be replaced at the same time: maxUnavailable, or maxSurge. */
    readonly limit: number;
    /** What is left of it for available pods. */
    readonly budget: number;
    readonly waves: readonly Waves[];
    /** Nodes that get a new pod which runs. */
    readonly updated: number;
    /** Nodes that keep their old pod. */
    readonly untouched: number;
}
/** In the best order and in the worst. Nothing moves in either without a budget, and with OnDelete. */
export declare function progress(replacement: Replacement): {
    readonly best: Progress;
    readonly worst: Progress;
};
