/** Findings → texts in which comments suppress them, with a reason to fill in. */
import { type Finding, type SourceFile } from '../base/index.js';
export interface Suppressions {
    /** New texts by path; files without a new comment are not in it. */
    readonly texts: ReadonlyMap<string, string>;
    /** Comments that were added. */
    readonly count: number;
    /** Findings that no comment can suppress, by the reason for that. */
    readonly left: ReadonlyMap<string, readonly Finding[]>;
}
/**
 * One comment for each line with findings. Every document reads as before: a comment that would become a part of a value, or that the document has
 * no place for, is left out. Findings that are suppressed already, and those about suppressions and the baseline, get none.
 */
export declare function addSuppressions(findings: readonly Finding[], isWritable: (file: SourceFile) => boolean): Suppressions;
