import { type DaemonSet, type FeatureGates } from '../../kubernetes/index.js';
import { type Verdict } from '../admit.js';
import type { DroppedField } from '../drop/index.js';
import { Checks } from '../rejection.js';
/** What an update that is not refused sets off. Where the request does not get as far as validation, only metadataChanged is told. */
export interface Effects {
    /** The pod template is another: templateGeneration and generation go up. */
    readonly templateChanged: boolean;
    /** The spec is another: generation goes up. */
    readonly specChanged: boolean;
    /** The template prints differently, so the controller makes a new ControllerRevision. */
    readonly revisionChanged: boolean;
    readonly metadataChanged: boolean;
    /** How pods are replaced; empty where the update is refused. */
    readonly rollout: '' | 'none' | 'RollingUpdate' | 'OnDelete';
}
export declare const NO_EFFECTS: Effects;
export interface UpdateOutcome extends Effects {
    readonly checks: Checks;
    readonly verdict: Verdict;
    readonly dropped: readonly DroppedField[];
}
/**
 * @param old As a create would have stored it, had nothing refused it.
 * @param effective The new object after defaulting.
 */
export declare function updateDaemonSet(old: DaemonSet, effective: DaemonSet, minor: number, gates?: FeatureGates): UpdateOutcome;
