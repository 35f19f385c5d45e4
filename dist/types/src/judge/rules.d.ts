/** Rules about what ds-lint itself is told: suppressions and the baseline. The judge finds them, no check does. */
import type { RuleInfo } from '../finding.js';
import type { AnyRule } from '../rule.js';
export type JudgeRule = RuleInfo & Pick<AnyRule, 'preset' | 'since'>;
export declare const INVALID_SUPPRESSION: {
    readonly preset: 'recommended';
    readonly since: '1.0.0';
    readonly references: readonly [];
    readonly id: 'invalid-suppression';
    readonly severity: 'warning';
    readonly summary: 'A suppression that cannot be understood';
    readonly why: 'A directive that names no rule, an unknown rule or an impossible date does nothing: the finding that it was written for is still reported, or will be one day.';
};
export declare const SUPPRESSION_WITHOUT_REASON: {
    readonly preset: 'recommended';
    readonly since: '1.0.0';
    readonly references: readonly [];
    readonly id: 'suppression-without-reason';
    readonly severity: 'warning';
    readonly summary: 'A suppression does not say why';
    readonly why: 'Nobody can tell later whether the exception is still needed. The suppression holds all the same.';
};
export declare const UNUSED_SUPPRESSION: {
    readonly preset: 'recommended';
    readonly since: '1.0.0';
    readonly references: readonly [];
    readonly id: 'unused-suppression';
    readonly severity: 'warning';
    readonly summary: 'A suppression suppresses nothing';
    readonly why: 'What it was written for is gone or stands elsewhere; left in place, it would hide the next finding of its rule.';
};
export declare const EXPIRED_SUPPRESSION: {
    readonly preset: 'recommended';
    readonly since: '1.0.0';
    readonly references: readonly [];
    readonly id: 'expired-suppression';
    readonly severity: 'warning';
    readonly summary: 'A suppression is past its date';
    readonly why: 'The exception was granted until a day that is over: the finding is reported again.';
};
export declare const STALE_BASELINE: {
    readonly preset: 'recommended';
    readonly since: '1.0.0';
    readonly references: readonly [];
    readonly id: 'stale-baseline';
    readonly severity: 'info';
    readonly summary: 'The baseline lists a finding that no longer occurs';
    readonly why: 'The entry would hide the finding if it came back. --update-baseline takes it out.';
};
export declare const SUPPRESSION_RULES: readonly JudgeRule[];
/** Every rule of the judge, for the configuration, the reports and the docs. */
export declare const JUDGE_RULES: readonly JudgeRule[];
