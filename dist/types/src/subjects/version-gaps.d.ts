/**
 * Fields and values that not every targeted version takes, because it does not know them or because their feature gates are off:
 * one gap for each, whatever the versions make of it.
 */
import { type Admission, type DroppedField, type Rejection } from '../admission/index.ts';
import { type Path } from '../kubernetes/index.ts';
export declare const GAP_RULE = "field-not-in-version";
export interface VersionGap {
    readonly at: Path;
    /** A field that is known takes other values only. */
    readonly isValue: boolean;
    readonly message: string;
    /** What the targeted versions refuse because of it; none where it is only dropped. */
    readonly rejections: readonly Rejection[];
}
/** What one version makes of a field. */
export type Outcome = {
    readonly kind: 'fine';
}
/** Part of something that it does not know or drops. */
 | {
    readonly kind: 'hidden';
} | {
    readonly kind: 'unknown';
} | {
    readonly kind: 'dropped';
    readonly gate: DroppedField['gate'];
    readonly becomes: string | undefined;
    readonly refused: boolean;
}
/** It takes other values only, or none here. */
 | {
    readonly kind: 'refused';
};
/** What the known versions answer to one manifest. */
export declare class VersionGaps {
    #private;
    readonly targeted: readonly Admission[];
    readonly written: (path: Path) => unknown;
    readonly admitIn: (minor: number) => Admission;
    readonly gaps: readonly VersionGap[];
    /** The targeted admissions, without what the gaps tell. */
    readonly rest: readonly Admission[];
    /** `written`: what stands at a path; `admitIn`: the admission of any version. */
    constructor(targeted: readonly Admission[], written: (path: Path) => unknown, admitIn: (minor: number) => Admission);
}
/** Whether there could be gaps, told without a look at other versions. */
export declare function mayHaveGaps(admissions: readonly Admission[]): boolean;
