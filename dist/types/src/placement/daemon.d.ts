import { type DaemonSet } from '../kubernetes/index.js';
import { RequiredNodeAffinity } from './affinity.js';
import { type Decision, Eligibility } from './eligibility.js';
import { PodInfo } from './node-info.js';
import type { Fit } from './scheduler.js';
import { type ClusterObjects } from './types.js';
/** A DaemonSet, with what placement asks of it found once. */
export interface Daemon {
    /** With its defaults. */
    readonly daemonSet: DaemonSet;
    readonly eligibility: Eligibility;
    /** Its pod as admission leaves it, for no node in particular; as it was posted where it is forbidden. */
    readonly pod: PodInfo;
    /** The nodeSelector of that pod: a runtime class may add to it what the controller does not know. */
    readonly selected: RequiredNodeAffinity;
    /** Why no pod is ever stored, in the API server's words; quotas apart. */
    readonly forbidden: string | undefined;
}
/** A DaemonSet with its defaults, and the pod that its controller posts and admission stores. `objects` gives classes, limits and quotas. */
export declare function daemonOf(given: DaemonSet, objects?: ClusterObjects): Daemon;
/** One DaemonSet on one node. */
export interface Standing {
    readonly decision: Decision;
    /** Of a pod that is created and not forbidden. */
    readonly fit: Fit | undefined;
}
