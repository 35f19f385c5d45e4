import { type ClusterObjects, type Pod } from './types.js';
/** A pod as it is stored, or why it is forbidden, in the API server's words. */
export type Admission = {
    readonly pod: Pod;
    readonly forbidden?: undefined;
} | Forbidden;
interface Forbidden {
    readonly pod?: undefined;
    readonly forbidden: string;
}
/** @param others Pods of the same namespace, for its quotas. */
export declare function admitPod(pod: Pod, objects: ClusterObjects, others: Iterable<Pod>): Admission;
/** What admission writes into a pod, whatever the quotas and limits say of it. */
export declare function mutate(pod: Pod, objects: ClusterObjects): Admission;
/**
 * A pod that is there already, as it was posted or as the API server shows it: what admission would have written is written where it is
 * missing and known. LimitRanges may have come later.
 */
export declare function existingPod(pod: Pod, objects: ClusterObjects): Pod;
interface Priority {
    readonly priorityClassName?: string;
    readonly priority: number;
    readonly preemptionPolicy: string;
}
/** Of the class, else of the global default, else 0; undefined for a class that does not exist. */
export declare function priorityOf(name: string | undefined, { priorityClasses }: ClusterObjects): Priority | undefined;
export {};
