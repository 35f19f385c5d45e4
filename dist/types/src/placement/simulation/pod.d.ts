/** A pod of the simulation. */
import type { DaemonPod, Phase } from '../controller/view.js';
import type { PodInfo } from '../node-info.js';
/** Why a pod was deleted by something else than its controller. */
export type Disruption = 'PreemptionByScheduler' | 'DeletionByTaintManager';
/** The condition PodScheduled. */
export interface Unscheduled {
    readonly reason: 'Unschedulable' | 'SchedulingGated';
    readonly message: string;
}
/** A pod of the simulation; its fields change as the simulation proceeds. */
export declare class SimulatedPod implements DaemonPod {
    readonly info: PodInfo;
    readonly created: number;
    /** `namespace/name` of the DaemonSet that it was created for. */
    readonly creator?: string | undefined;
    /** The label of its revision; empty for a pod of no DaemonSet. */
    readonly hash: string;
    readonly name: string;
    /** Where it is bound, or may go alone. */
    readonly target: string | undefined;
    nodeName: string | undefined;
    phase: Phase;
    ready: boolean;
    readySince: number;
    /** `namespace/name` of its DaemonSet. */
    owner: string | undefined;
    /** What it was deleted for. */
    disruption: Disruption | undefined;
    /** Why it waits. */
    unscheduled: Unscheduled | undefined;
    /** The node that it made room for itself on and whose victims are not gone yet. */
    nominatedNode: string | undefined;
    /** The filter that refused its node. */
    rejectedBy: string | undefined;
    /** Its place in the scheduler's queue: when it was tried last. */
    queued: number;
    constructor(info: PodInfo, created: number, 
    /** `namespace/name` of the DaemonSet that it was created for. */
    creator?: string | undefined, 
    /** The label of its revision; empty for a pod of no DaemonSet. */
    hash?: string);
    get terminating(): boolean;
    /** It has not ended. */
    get isActive(): boolean;
}
