/** Findings → new texts: the edits of fixes, applied so that none spoils another. */
import { type Finding, type Fix } from '../base/index.js';
export type FixLevel = 'safe' | 'unsafe';
export interface Fixed {
    /** New texts by path; files without a fix are not in it. */
    readonly texts: ReadonlyMap<string, string>;
    /** Fixes that were applied. */
    readonly count: number;
}
/**
 * One round: the fixes of the worst severity that has some, for milder ones may change with what they change. A fix is applied wholly or not
 * at all; of two that touch each other, or add the same key, the first in order wins and the other waits for the next round. What the new texts
 * say is what the fixes mean: those that spoil it are left out. `unsafe` applies both kinds.
 */
export declare function applyFixes(findings: readonly Finding[], level: FixLevel): Fixed;
/** Whether a run at this level would apply the fix. */
export declare function applies(fix: Fix, level: FixLevel): boolean;
