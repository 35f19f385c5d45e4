import type { DaemonSet } from '../kubernetes/index.js';
import type { Step } from './steps.js';
import { type Survey, type SurveyInput } from './survey.js';
import type { ClusterNode } from './types.js';
/** What a step does to the pods of a DaemonSet, or to those of others, on the nodes of a class. */
export interface StepEffect {
    /** The DaemonSet's place in the survey; undefined: pods of others. */
    readonly index: number | undefined;
    readonly className: string;
    readonly created: number;
    readonly deleted: number;
    /** By NoExecute taints, drained, or to make room for pods of DaemonSets; those that the taint lets stay for a while come back as long as it is there. */
    readonly evicted: number;
    /** When the last of them goes; 0: at once. */
    readonly afterSeconds: number;
    /** Pods that wait, and did not before. */
    readonly pending: number;
}
export interface StepResult {
    readonly step: string;
    readonly effects: readonly StepEffect[];
}
export interface WhatIf<D> {
    readonly results: readonly StepResult[];
    /** After all steps. */
    readonly after: Survey<D>;
}
/**
 * Plays the steps one after the other; or says which of them names a node or a class that is not there.
 * @param spare One node of each pool that has none: what steps may add.
 */
export declare function whatIf<D extends {
    readonly daemonSet: DaemonSet;
}>(input: SurveyInput<D>, steps: readonly Step[], spare?: readonly ClusterNode[]): WhatIf<D> | string;
