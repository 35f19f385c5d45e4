/** Findings as the user wants them: severities of the configuration, suppressions, the baseline; and the exit status. */
import type { FailOn, Settings } from '../../config/index.js';
import { type Finding, type Report, type SourceFile } from '../../base/index.js';
import type { Manifest } from '../../workspace/index.js';
import type { Document } from '../../yaml/index.js';
import { type Baseline } from './baseline.js';
import { type Directives } from './directives.js';
import { type AnyRule } from '../../rule/index.js';
export { type Baseline, parseBaseline } from './baseline.js';
export { JUDGE_RULES, type JudgeRule } from './rules.js';
export interface JudgeInput {
    readonly rules: readonly AnyRule[];
    /** YYYY-MM-DD, for suppressions that end; empty where nobody knows. */
    readonly today: string;
    readonly baseline?: Baseline | undefined;
    /** The new baseline counts, not the old one. */
    readonly updateBaseline?: boolean;
    /** Only what the API server refuses counts, and what nobody can read. */
    readonly onlyRejected?: boolean;
    /** Only objects that differ from the base are reported on. */
    readonly changedOnly?: boolean;
    /** Whether a file that a baseline names, and that was not linted, is gone. */
    isGone?(path: string): boolean;
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
    /** The suppressions of a document; a file without `ds-lint` in its text has none. */
    directives(document: Document, daemonSets: readonly Manifest[]): Directives;
    /** The findings of a file, with the severities of its configuration and without those that it turns off. */
    file(file: SourceFile, directives: readonly Directives[], findings: readonly Finding[], settings: Settings): Finding[];
    /** Everything that was found, against the baseline. */
    finish(all: readonly Finding[], settings: Settings): Judged;
}
/** 3 before 2 before 1. */
export declare function exitCode(report: Pick<Report, 'findings' | 'errors' | 'bugs'>, failOn: FailOn): 0 | 1 | 2 | 3;
