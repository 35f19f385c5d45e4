import { type DaemonSet, type Taint } from '../kubernetes/index.js';
import { type Survey, type SurveyInput } from './survey.js';
/** Which nodes a step is about: one by its name, all of a class, or all. */
interface Target {
    readonly by: 'name' | 'class' | 'all';
    readonly name: string;
}
type Action = {
    readonly do: 'add';
    readonly count: number;
    readonly className: string;
} | {
    readonly do: 'remove';
    readonly target: Target;
} | {
    readonly do: 'cordon' | 'uncordon' | 'ready' | 'not-ready';
    readonly target: Target;
} | {
    readonly do: 'taint' | 'untaint';
    readonly target: Target;
    readonly taint: Taint;
} | {
    readonly do: 'label';
    readonly target: Target;
    readonly key: string;
    readonly value: string | undefined;
};
export interface Step {
    /** As it is written. */
    readonly text: string;
    readonly action: Action;
}
/** What a step does to the pods of a DaemonSet, or to those of others, on the nodes of a class. */
export interface StepEffect {
    /** The DaemonSet's place in the survey; undefined: pods of others. */
    readonly index: number | undefined;
    readonly className: string;
    readonly created: number;
    readonly deleted: number;
    /** By NoExecute taints; those that the taint lets stay for a while come back as long as it is there. */
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
/** Steps, separated by semicolons or lines; or what is wrong with the first that is not one. */
export declare function parseSteps(text: string): Step[] | string;
export interface WhatIf<D> {
    readonly results: readonly StepResult[];
    /** After all steps. */
    readonly after: Survey<D>;
}
/** Plays the steps one after the other; or says which of them names a node or a class that is not there. */
export declare function whatIf<D extends {
    readonly daemonSet: DaemonSet;
}>(input: SurveyInput<D>, steps: readonly Step[]): WhatIf<D> | string;
export {};
