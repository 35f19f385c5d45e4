import { type Options } from './config.js';
import type { Report } from './finding.js';
import type { AnyRule } from './rule.js';
import type { SourceFile } from './source.js';
export type { Options } from './config.js';
export type { Bug, Edit, Finding, Fix, ObjectReference, Rejected, Related, Report, RuleInfo, Severity, Summary, Suppression, UserError, } from './finding.js';
export { applyFixes } from './fix.js';
export { FORMATS, type Format, format } from './report/index.js';
export { Lines, type Location, type Position, type SourceFile, type Span } from './source.js';
export interface LintOptions extends Omit<Options, 'config' | 'ignore' | 'baseline' | 'schemas' | 'failOn'> {
    /** Rules of your own, made with `rule()` of ds-lint/rule, beside the built-in ones. */
    readonly plugins?: readonly AnyRule[];
    /** YYYY-MM-DD, for suppressions that end; without it none does. */
    readonly today?: string;
    readonly reportSuppressed?: boolean;
    /** Reports only what the API server refuses. */
    readonly onlyRejected?: boolean;
    /** What stood there before: turns on the rules about updates. */
    readonly base?: readonly SourceFile[];
    /** Reports only on objects that differ from the base. */
    readonly changedOnly?: boolean;
}
/**
 * Lints texts. Mistakes in the options are in the report's `errors`, failures of rules in its `bugs`; it does not throw for what the texts hold.
 * A kustomization among them says which of the others are patches.
 * @example
 * const { findings } = await lint([{ path: 'agent.yaml', text }], { kubernetes: '1.34' })
 */
export declare function lint(sources: readonly SourceFile[], options?: LintOptions): Promise<Report>;
