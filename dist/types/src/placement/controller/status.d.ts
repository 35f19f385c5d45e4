/** The numbers of a DaemonSet's status (updateDaemonSetStatus). */
import { type DaemonPod, type DaemonView } from './view.js';
/** The counts of apps/v1 DaemonSetStatus. */
export interface StatusNumbers {
    readonly desiredNumberScheduled: number;
    readonly currentNumberScheduled: number;
    readonly numberMisscheduled: number;
    readonly numberReady: number;
    readonly updatedNumberScheduled: number;
    readonly numberAvailable: number;
    readonly numberUnavailable: number;
}
/** Of several pods of a node the oldest counts; pods that are being deleted count until they are gone. */
export declare function statusOf<P extends DaemonPod>(view: DaemonView<P>): StatusNumbers;
