/** Findings as the user wants them: severities of the configuration, suppressions, the baseline; and the exit status. */
import type { FailOn, Settings } from './config.js';
import { type Finding, type Report } from './finding.js';
import type { Inspected } from './inspect.js';
import { type Baseline } from './judge/baseline.js';
import { type AnyRule } from './rule.js';
export { type Baseline, parseBaseline } from './judge/baseline.js';
export { JUDGE_RULES } from './judge/rules.js';
export interface JudgeInput {
    readonly rules: readonly AnyRule[];
    /** YYYY-MM-DD, for suppressions that end; empty where nobody knows. */
    readonly today: string;
    readonly baseline?: Baseline | undefined;
    /** The new baseline counts, not the old one. */
    readonly updateBaseline?: boolean;
    /** Only what the API server refuses counts, and what nobody can read. */
    readonly onlyRejected?: boolean;
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
    /** The findings of a file, with the severities of its configuration and without those that it turns off. */
    file({ file, read, broken, template, daemonSets }: Inspected, findings: readonly Finding[], settings: Settings): Finding[];
    /** Everything that was found, against the baseline. */
    finish(all: readonly Finding[], settings: Settings): Judged;
}
/** 3 before 2 before 1. */
export declare function exitCode(report: Pick<Report, 'findings' | 'errors' | 'bugs'>, failOn: FailOn): 0 | 1 | 2 | 3;
