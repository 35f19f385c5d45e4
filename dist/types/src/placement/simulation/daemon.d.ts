import { type DaemonSet, Selector } from '../../kubernetes/index.js';
import { type Revision, type TemplateHashes } from '../controller/revisions.js';
import type { StatusNumbers } from '../controller/status.js';
import { Eligibility } from '../eligibility.js';
import type { SimulatedPod } from './pod.js';
export declare class SimulatedDaemonSet {
    readonly key: string;
    readonly name: string;
    readonly namespace: string;
    readonly pods: Set<SimulatedPod>;
    /** With its defaults. */
    daemonSet: DaemonSet;
    eligibility: Eligibility;
    selector: Selector;
    revisions: Revision[];
    /** Once a sync has come to it; it goes stale as the controller's does. */
    status: StatusNumbers | undefined;
    /** It waits for its pods to go. */
    terminating: boolean;
    /** Why its last pods could not be created, in the API server's words. */
    forbidden: string | undefined;
    constructor(given: DaemonSet);
    /** Replaces it as an apply does. */
    replace(given: DaemonSet): void;
    /** Makes the template's revision the current one. */
    currentRevision(hashes: TemplateHashes): Revision;
}
/** `namespace/name` */
export declare function keyOf(daemonSet: DaemonSet): string;
