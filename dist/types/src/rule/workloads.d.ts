/** The other workloads that were given, and how objects reach the pods of a DaemonSet. */
import { type Labels, type PodSpec, type Selector } from '../kubernetes/index.js';
import type { Subjects } from '../subjects/index.js';
import type { AnyField, Field } from '../yaml/index.js';
/** What makes pods, or a bare Pod. */
export interface OtherWorkload {
    readonly kind: string;
    readonly name: string;
    readonly namespace: string | undefined;
    readonly field: AnyField;
    /** Of its pods. */
    readonly labels: Labels;
    readonly labelsPlace: AnyField;
    /** The fields that rules read of other kinds have the types of the API. */
    readonly pod: Field<PodSpec>;
    /** Undefined where the kind makes its own. */
    readonly selector: Selector | undefined;
}
/** Every workload that goes to one cluster with the DaemonSet, itself apart. */
export declare function otherWorkloads({ daemonSet, objects }: Pick<Subjects['daemonSet'], 'daemonSet' | 'objects'>): OtherWorkload[];
/** Whether two objects stand in one namespace: where one names none, the command that applies it decides. */
export declare function sharesNamespace(a: string | undefined, b: string | undefined): boolean;
/**
 * Whether two workloads are meant to run side by side: they stand in one file, or in one folder and run different images. Files of one folder that
 * run the same image are variants of one agent, of which a cluster has one.
 */
export declare function isBeside(other: OtherWorkload, { daemonSet, pod }: Pick<Subjects['daemonSet'], 'daemonSet' | 'pod'>): boolean;
/** Whether `a` comes first in the order of files and texts: of a pair that is told once, the later one tells it. */
export declare function isEarlier(a: AnyField, b: AnyField): boolean;
/** Whether a Service's selector, which needs at least one label, selects pods. */
export declare function selectsPods(selector: Labels | undefined, labels: Labels): boolean;
/** The labels of a DaemonSet's pods. */
export declare function podLabels({ value }: Subjects['daemonSet']['daemonSet']): Labels;
