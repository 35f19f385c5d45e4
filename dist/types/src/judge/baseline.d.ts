/** Known findings, kept in a file, so that only new ones are reported. Keyed on object, rule and field, never on lines. */
import type { Finding, UserError } from '../finding.js';
import type { SourceFile, Span } from '../source.js';
interface Entry {
    /** Where it was last seen; the key where there is no object. */
    readonly file: string;
    /** `DaemonSet kube-system/agent`. */
    readonly object?: string;
    readonly rule: string;
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
    /** Entries about files that were linted, and that say more than was found. */
    readonly gone: readonly Placed[];
}
/** Of equal findings as many are known as the entry counts. Suppressed findings use no entry up. */
export declare function applyBaseline(findings: readonly Finding[], baseline: Baseline, linted: ReadonlySet<string>): Baselined;
/** The text of a baseline that knows every finding but the suppressed ones. Entries about files that were not linted stay as they are. */
export declare function writeBaseline(findings: readonly Finding[], previous: Baseline | undefined, linted: ReadonlySet<string>): string;
export {};
