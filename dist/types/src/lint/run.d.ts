/** Sources → Report: load, examine, judge. Knows no file system, no rules of its own and no clock. */
import type { Base, Report, RuleInfo, Source, TextSource } from '../base/index.js';
import type { Configs } from '../config/index.js';
import { type AnyRule } from '../rule/index.js';
import { Updates } from '../subjects/index.js';
import { type Baseline } from './judge/index.js';
export interface LintInput {
    /** Iterated once; several times with a base. */
    readonly sources: Iterable<Source>;
    readonly configs: Configs;
    /** Every rule there is; the configuration chooses. */
    readonly rules: readonly AnyRule[];
    /** YYYY-MM-DD: suppressions may end. */
    readonly today: string;
    readonly reportSuppressed?: boolean;
    /** Reports only what the API server refuses. */
    readonly onlyRejected?: boolean;
    readonly baseline?: Baseline | undefined;
    readonly updateBaseline?: boolean;
    /** What stood there before; without it nothing is said about updates. */
    readonly base?: Base<TextSource> | undefined;
    /** Reports only on objects that differ from the base; everything else serves as their context. */
    readonly changedOnly?: boolean;
    /** The text of a file beside a source, if there is one: kustomizations are looked up. */
    readFile?(absolute: string): string | undefined;
    /** Whether a file that a baseline names, and that was not linted, is gone. */
    isGone?(path: string): boolean;
    /** Called after each file. */
    progress?(files: number): void;
}
export interface LintReport extends Report {
    /** Writes an updated baseline. */
    readonly newBaseline: () => string;
    /** What differs from the base; undefined without one. */
    readonly updates: Updates | undefined;
}
/** Everything of the report but the time it took. */
export declare function runLint(input: LintInput): Promise<LintReport>;
/** What reports tell about a rule; line breaks in its reason were only for its author's editor. */
export declare function ruleInfo({ id, severity, summary, why, references, url, securitySeverity }: AnyRule | RuleInfo): RuleInfo;
