/** What the API server says to the update of a DaemonSet by a document, or an object in it. */
import type { Apply, FeatureGates, Path, DaemonSet } from '../../kubernetes/index.js';
import type { YamlNode } from '../../yaml/index.js';
import { type Admission, type Verdict } from '../admit.js';
import type { ContentType } from '../decode/scalar.js';
import { type Rejection } from '../rejection.js';
import { type Effects } from './index.js';
export interface UpdateAdmission extends Effects {
    /** The minor version of the API server. */
    readonly minor: number;
    readonly verdict: Verdict;
    /** Every mistake: those of strict decoding, and what validation would have said had they been ignored. */
    readonly rejections: readonly Rejection[];
    /** Fields that are accepted and silently removed, because their feature gates are off. */
    readonly dropped: readonly Path[];
}
export interface Written {
    /** The object's mapping. */
    readonly node: YamlNode | undefined;
    readonly contentType: ContentType;
    /** What reads the document; the API server itself where nothing is said. */
    readonly apply?: Apply;
}
/** The old object as it is written, and as a create would have stored it, refused or not. */
export interface Stored {
    readonly value: DaemonSet;
    readonly effective: DaemonSet;
    readonly stored: DaemonSet;
    readonly dropped: readonly Path[];
    /** What the API server says against creating it; of what cannot be decoded only that. */
    readonly rejections: readonly Rejection[];
}
export declare function storePrevious({ node, contentType }: Written, minor: number, gates?: FeatureGates): Stored;
/** What an update sends, decoded and with its defaults. A creation of the same has both, too. */
export type Received = Pick<Admission, 'decoded' | 'value' | 'effective'>;
export declare function receive({ node, contentType, apply }: Written, minor: number, gates?: FeatureGates): Received;
/** Replaces an object that was stored by this version, with PUT. */
export declare function admitUpdate({ stored }: Stored, { decoded, value, effective }: Received, minor: number, gates?: FeatureGates): UpdateAdmission;
