/** Which fixes are offered: those after which the document reads as they mean it. */
import { type Finding, type Fix } from '../base/index.js';
import { type Document } from '../yaml/index.js';
/** A finding with a fix, by its index, and the document that the fix may change. */
export interface Fixable {
    readonly index: number;
    readonly fix: Fix;
    readonly document: Document;
}
/** Takes away the fixes that are not sound, those that change nothing, and those that could not be tried. */
export declare function withdrawUnsound(findings: Finding[], fixable: readonly Fixable[]): void;
