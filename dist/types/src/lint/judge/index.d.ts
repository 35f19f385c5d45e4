import { type FailOn, type Settings } from '../../config/index.js';
import { type Finding, type Origins, type Report, type SourceFile } from '../../base/index.js';
import type { Manifest } from '../../workspace/index.js';
import type { Document } from '../../yaml/index.js';
import { type Baseline } from './baseline.js';
import { type Directives } from './directives.js';
import { type AnyRule } from '../../rule/index.js';
export { type Baseline, parseBaseline } from './baseline.js';
export { JUDGE_RULES, type JudgeRule, POLICY_PROBLEM_RULES } from './rules.js';
export interface JudgeInput {
    readonly rules: readonly AnyRule[];
    /** YYYY-MM-DD, for suppressions that end; empty where nobody knows. */
    readonly today: () => string;
    readonly baseline?: Baseline | undefined;
    /** The new baseline counts, not the old one. */
    readonly updateBaseline?: boolean;
    /** Only what the API server refuses counts, and what nobody can read. */
    readonly onlyRejected?: boolean;
    /** Only objects that differ from the base are reported on. */
    readonly changedOnly?: boolean;
    /** Only what a plan tells was looked for. */
    readonly forPlan?: boolean;
    /** Whether a file that a baseline names, and that was not linted, is gone. */
    isGone?(path: string): boolean;
    /** The nodes of the cluster; without them the rules about nodes tell nothing, and nobody knows what they would. */
    readonly inventory?: {
        readonly nodes: readonly unknown[];
    } | undefined;
    /** Of what was rendered. */
    readonly origins?: Origins | undefined;
}
export interface Judged {
    /** Those that are left, and the suppressed ones with their suppressions. */
    readonly findings: readonly Finding[];
    /** Writes a baseline that knows all of them. */
    readonly newBaseline: () => string;
}
export declare class Judge {
    #private;
    constructor(input: JudgeInput);
    /** Rules that come to be known later: those of the user's policies. */
    know(rules: readonly AnyRule[]): void;
    /** The suppressions of a document; a file without `ds-lint` in its text has none. `checked`: whether the document was. */
    directives(document: Document, daemonSets: readonly Manifest[], checked?: boolean): Directives;
    /**
     * What checking a file found, with the severities of its configuration and without what that turns off. `isShown`: findings that are not take part
     * in suppressions alone.
     */
    file(file: SourceFile, directives: readonly Directives[], findings: readonly Finding[], settings: Settings, isShown?: (finding: Finding) => boolean): Finding[];
    /** Everything that was found, against the suppressions and the baseline. `inParts`: see Origins. */
    finish(found: readonly Finding[], settings: Settings, inParts?: readonly Finding[]): Judged;
}
/** 3 before 2 before 1. */
export declare function exitCode(report: Pick<Report, 'findings' | 'errors' | 'bugs'>, failOn: FailOn): 0 | 1 | 2 | 3;
