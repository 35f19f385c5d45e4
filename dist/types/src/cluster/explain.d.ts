import type { State, Survey } from './survey.js';
export interface Check {
    readonly by: 'controller' | 'scheduler';
    /** Such as nodeSelector, or the plugin of the scheduler. */
    readonly name: string;
    readonly passes: boolean;
    /** What is compared. */
    readonly text: string;
    /** The field of the manifest that decides, as steps from its root. */
    readonly field: readonly (string | number)[] | undefined;
    /** The field of the node that decides: `metadata.labels[pool]`. */
    readonly nodeField: string | undefined;
}
export interface ExplainedDaemonSet {
    /** Its place in the survey. */
    readonly index: number;
    readonly state: State;
    readonly checks: readonly Check[];
    /** The message of the pod's condition PodScheduled, where the pod waits. */
    readonly message: string | undefined;
}
/** Nodes that no DaemonSet can tell apart. */
export interface Explanation {
    readonly className: string;
    readonly nodes: number;
    /** The one that stands for all. */
    readonly node: string;
    readonly daemonSets: readonly ExplainedDaemonSet[];
}
/** Of a node by its name, or of a class; empty where there is no such node or class. */
export declare function explain<D>({ classes, daemonSets }: Survey<D>, name: string): Explanation[];
