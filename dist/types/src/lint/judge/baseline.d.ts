import type { Finding, UserError, SourceFile, Span } from '../../base/index.js';
export interface Entry {
    /** Where it was last seen; the key where there is no object. */
    readonly file: string;
    /** `DaemonSet kube-system/agent`. */
    readonly object?: string;
    readonly rule: string;
    /** With list items by their names. */
    readonly path: string;
    readonly count: number;
}
interface Placed extends Entry {
    readonly span: Span;
}
export interface Baseline {
    readonly file: SourceFile;
    readonly entries: readonly Placed[];
}
/** What is wrong with a text that is no baseline. */
export declare function parseBaseline(file: SourceFile): Baseline | UserError;
export interface Baselined {
    /** Those that the baseline knows carry their suppression. */
    readonly findings: readonly Finding[];
    /** Decided entries that say more than was found. */
    readonly gone: readonly Placed[];
}
/**
 * Of equal findings as many are known as the entry counts. Suppressed findings use no entry up. `isDecided`: whether the run would have found
 * what an entry is about.
 */
export declare function applyBaseline(findings: readonly Finding[], baseline: Baseline, isDecided: (entry: Entry) => boolean): Baselined;
/** The text of a baseline that knows every finding but the suppressed ones. Entries that are not decided stay. */
export declare function writeBaseline(findings: readonly Finding[], previous: Baseline | undefined, isDecided: (entry: Entry) => boolean): string;
export {};
