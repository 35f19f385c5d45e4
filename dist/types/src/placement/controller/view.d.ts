/** What the DaemonSet controller knows when it syncs a DaemonSet. */
import { type DaemonSet } from '../../kubernetes/index.js';
import type { Eligibility } from '../eligibility.js';
import type { Node } from '../types.js';
export type Phase = 'Pending' | 'Running' | 'Succeeded' | 'Failed';
export interface DaemonPod {
    /** undefined: it waits for the scheduler. */
    readonly nodeName: string | undefined;
    /** Its place in the order of creation. */
    readonly created: number;
    readonly terminating: boolean;
    readonly phase: Phase;
    readonly ready: boolean;
    /** When it became ready, in seconds. */
    readonly readySince: number;
    /** The label of its revision. */
    readonly hash: string;
}
export interface DaemonView<P extends DaemonPod> {
    /** With its defaults. */
    readonly daemonSet: DaemonSet;
    readonly eligibility: Eligibility;
    readonly nodes: ReadonlyMap<string, Node>;
    /** Its pods by the nodes where they are or may go; no entry is empty. */
    readonly pods: ReadonlyMap<string, readonly P[]>;
    /** Of the current revision. */
    readonly hash: string;
    /** In seconds. */
    readonly now: number;
}
/** What a sync does: pods to delete, and nodes to create pods for. */
export interface Actions<P> {
    readonly create: readonly string[];
    readonly remove: readonly P[];
}
/** IsPodAvailable: ready for minReadySeconds. */
export declare function isAvailable({ ready, readySince }: DaemonPod, { daemonSet, now }: Pick<DaemonView<DaemonPod>, 'daemonSet' | 'now'>): boolean;
/** podByCreationTimestampAndPhase: bound ones first, then by age. */
export declare function byAge(a: DaemonPod, b: DaemonPod): number;
