/** The other workloads that were given, and how objects reach the pods of a DaemonSet. */
import { type Labels, type LabelSelector, type Other, type OtherKind, type PodSpec, type Selector } from '../kubernetes/index.js';
import type { Subjects } from '../subjects/index.js';
import type { Objects, OtherObject } from '../workspace/index.js';
import type { AnyField, Field } from '../yaml/index.js';
import { type HeldPort } from './containers.js';
/** What makes pods, or a bare Pod. The fields that rules read of other kinds have the types of the API. */
export interface OtherWorkload {
    readonly kind: string;
    readonly name: string;
    readonly namespace: string | undefined;
    /** Of its file, as the user sees it. */
    readonly path: string;
    /** Of its pods. */
    readonly labels: Labels;
    readonly spec: PodSpec | undefined;
    /** Undefined where the kind makes its own. */
    readonly selector: Selector | undefined;
    readonly field: AnyField;
    readonly labelsPlace: AnyField;
    readonly pod: Field<PodSpec>;
}
declare const KINDS: readonly ["DaemonSet", "Deployment", "StatefulSet", "ReplicaSet", "Job", "CronJob", "Pod"];
type About = Pick<Subjects['daemonSet'], 'daemonSet' | 'objects'>;
/** The labels of nodes that pods select, as `key=value`, but for Kubernetes' own, which nodes of many pools have. */
export declare function poolLabelsOf(spec: PodSpec | undefined): string[];
/** The other workloads whose pods a selector matches; with a namespace, those that may be in it. */
export declare function workloadsSelected(about: About, selector: LabelSelector | undefined, namespace?: string): OtherWorkload[];
/** The other workloads, DaemonSets apart, whose own selector matches labels: each has one of these itself. */
export declare function workloadsSelecting(about: About, labels: Labels, namespace?: string): OtherWorkload[];
/** The other workloads of the DaemonSet's folder that take one of these ports of their nodes, each once. */
export declare function workloadsOnPorts(about: About, ports: readonly HeldPort[]): OtherWorkload[];
/** The other DaemonSets of the folder that tolerate a taint by its key. */
export declare function daemonSetsTolerating(about: About, taint: string): OtherWorkload[];
/** The other workloads of the folder that run on and on, and select nodes by a label of their pool. */
export declare function workloadsOfPool(about: About, label: string): OtherWorkload[];
/** The other workloads whose pods run as a service account of that name; with a namespace, those that may be in it. */
export declare function workloadsRunningAs(about: About, account: string, namespace?: string, kinds?: readonly (typeof KINDS)[number][]): OtherWorkload[];
/** The other workloads whose pods have a priority class. */
export declare function workloadsOfClass(about: About, name: string): OtherWorkload[];
/** The other workloads that read a ConfigMap or Secret in a variable or volume, or, of the nearest ones, name it anywhere. */
export declare function workloadsUsing(about: About, kind: 'ConfigMap' | 'Secret', name: string): OtherWorkload[];
/** The other workloads of a name. */
export declare function workloadsNamed(about: About, name: string): OtherWorkload[];
/** The nearest objects of a kind, at most a hundred; with a namespace, those that may be in it. */
export declare function objectsOf<K extends OtherKind>(kind: K, objects: Objects, namespace?: string): readonly OtherObject<Other<K>>[];
export declare function objectsOf(kind: string, objects: Objects, namespace?: string): readonly OtherObject[];
/** Objects of a kind in the folder of a place. `holds`: those for which it is true, found once for all DaemonSets of the folder; it is one function for the whole module. */
export declare function objectsInFolder(kind: string, place: AnyField, objects: Objects, namespace?: string, holds?: (object: OtherObject) => boolean): readonly OtherObject[];
/** Objects of a kind in the file of a place. */
export declare function objectsInFile(kind: string, place: AnyField, objects: Objects): readonly OtherObject[];
/** The other DaemonSets of a name. */
export declare function daemonSetsNamed(about: About, name: string): OtherWorkload[];
type Selecting = 'Service' | 'NetworkPolicy' | 'PodDisruptionBudget';
/** Objects that may select the DaemonSet's pods: those of which a label is wanted that the pods have, or none. With a namespace, those that may be in it. */
export declare function objectsSelecting<K extends Selecting>(kind: K, { daemonSet, objects }: About, namespace?: string): OtherObject<Other<K>>[];
/** Whether two objects stand in one namespace: where one names none, the command that applies it decides. */
export declare function sharesNamespace(a: string | undefined, b: string | undefined): boolean;
/**
 * Whether two workloads are meant to run side by side: they stand in one file or are built by one kustomization, or stand in one folder and run different images. Files of one folder that
 * run the same image are variants of one agent, of which a cluster has one.
 */
export declare function isBeside(other: OtherWorkload, { daemonSet, pod }: Pick<Subjects['daemonSet'], 'daemonSet' | 'pod'>): boolean;
/** Images of a pod's main containers without their tags. */
export declare function imagesOf(spec: PodSpec | undefined): readonly string[];
/** The folder of a file, as the user sees it. What a kustomization builds is in one, wherever its parts are from. */
export declare function shownFolderOf(path: string): string;
/** Whether a workload comes first in the order of files and texts: of a pair that is told once, the later one tells it. */
export declare function isEarlier({ path, field }: Pick<OtherWorkload, 'path' | 'field'>, { location }: AnyField): boolean;
/** Whether a Service's selector, which needs at least one label, selects pods. */
export declare function selectsPods(selector: Labels | undefined, labels: Labels): boolean;
/** The Services that select the pods of a DaemonSet. */
export declare function servicesOf({ daemonSet, objects }: About): OtherObject<Other<'Service'>>[];
/** The PodMonitors of the folder that select the pods of a DaemonSet. */
export declare function podMonitorsOf({ daemonSet, objects }: About): readonly OtherObject[];
/** The labels of a DaemonSet's pods. */
export declare function podLabels({ value }: Subjects['daemonSet']['daemonSet']): Labels;
/** What is written as labels, without what is no text. */
export declare function writtenLabels(field: AnyField): Labels;
/** The first two of several, and how many others there are; `isMore`: more than are given. */
export declare function firstTwo([first, second, ...rest]: readonly string[], isMore: boolean): string;
export {};
