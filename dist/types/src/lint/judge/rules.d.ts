/** Rules about what ds-lint itself is told: suppressions, the baseline and policies. The judge finds them, no check does. */
import { type RuleInfo } from '../../base/index.js';
import type { PolicyProblemKind } from '../../policy/index.js';
import type { AnyRule } from '../../rule/index.js';
export type JudgeRule = RuleInfo & Pick<AnyRule, 'preset' | 'since'>;
export declare const INVALID_SUPPRESSION: {
    readonly preset: 'recommended';
    readonly since: '0.1.0';
    readonly references: readonly ["https://github.com/ds-lint/ds-lint/blob/main/docs/usage.md#suppressions"];
    readonly id: 'invalid-suppression';
    readonly url: string;
    readonly severity: 'warning';
    readonly summary: 'Invalid suppression';
    readonly why: 'A directive without a rule, with an unknown rule or with an invalid date has no effect: the finding is still reported.';
};
export declare const SUPPRESSION_WITHOUT_REASON: {
    readonly preset: 'recommended';
    readonly since: '0.1.0';
    readonly references: readonly ["https://github.com/ds-lint/ds-lint/blob/main/docs/usage.md#suppressions"];
    readonly id: 'suppression-without-reason';
    readonly url: string;
    readonly severity: 'warning';
    readonly summary: 'Suppression without a reason';
    readonly why: 'Without a reason, nobody can tell later whether the exception is still needed. The suppression still applies.';
};
export declare const UNUSED_SUPPRESSION: {
    readonly preset: 'recommended';
    readonly since: '0.1.0';
    readonly references: readonly ["https://github.com/ds-lint/ds-lint/blob/main/docs/usage.md#suppressions"];
    readonly id: 'unused-suppression';
    readonly url: string;
    readonly severity: 'warning';
    readonly summary: 'Unused suppression';
    readonly why: 'The finding no longer occurs, or occurs in another place. If the suppression stays, it hides the next finding of its rule.';
};
export declare const EXPIRED_SUPPRESSION: {
    readonly preset: 'recommended';
    readonly since: '0.1.0';
    readonly references: readonly ["https://github.com/ds-lint/ds-lint/blob/main/docs/usage.md#suppressions"];
    readonly id: 'expired-suppression';
    readonly url: string;
    readonly severity: 'warning';
    readonly summary: 'Expired suppression';
    readonly why: 'The date until which the suppression applies has passed, so the finding is reported again.';
};
export declare const STALE_BASELINE: {
    readonly preset: 'recommended';
    readonly since: '0.1.0';
    readonly references: readonly ["https://github.com/ds-lint/ds-lint/blob/main/docs/usage.md#baseline"];
    readonly id: 'stale-baseline';
    readonly url: string;
    readonly severity: 'info';
    readonly summary: 'Baseline entry without a finding';
    readonly why: 'The finding no longer occurs. If it comes back, the entry would hide it. --update-baseline removes the entry.';
};
export declare const SUPPRESSION_RULES: readonly JudgeRule[];
/** What presents a problem of a policy itself. */
export declare const POLICY_PROBLEM_RULES: Readonly<Record<PolicyProblemKind, JudgeRule>>;
/** Every rule of the judge, for the configuration, the reports and the docs. */
export declare const JUDGE_RULES: readonly JudgeRule[];
