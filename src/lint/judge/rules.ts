/** Rules about what ds-lint itself is told: suppressions, the baseline and policies. The judge finds them, no check does. */
import { type RuleInfo, rulePage } from '../../base/index.ts'
import type { PolicyProblemKind } from '../../policy/index.ts'
import type { AnyRule } from '../../rule/index.ts'

export type JudgeRule = RuleInfo & Pick<AnyRule, 'preset' | 'since'>

const USAGE = 'https://github.com/ds-lint/ds-lint/blob/main/docs/usage.md'
const about = { preset: 'recommended', since: '0.1.0', references: [`${USAGE}#suppressions`] } as const

export const INVALID_SUPPRESSION = {
  ...about,
  id: 'invalid-suppression',
  url: rulePage('invalid-suppression'),
  severity: 'warning',
  summary: 'Invalid suppression',
  why: 'A directive without a rule, with an unknown rule or with an invalid date has no effect: the finding is still reported.',
} as const satisfies JudgeRule

export const SUPPRESSION_WITHOUT_REASON = {
  ...about,
  id: 'suppression-without-reason',
  url: rulePage('suppression-without-reason'),
  severity: 'warning',
  summary: 'Suppression without a reason',
  why: 'Without a reason, nobody can tell later whether the exception is still needed. The suppression still applies.',
} as const satisfies JudgeRule

export const UNUSED_SUPPRESSION = {
  ...about,
  id: 'unused-suppression',
  url: rulePage('unused-suppression'),
  severity: 'warning',
  summary: 'Unused suppression',
  why: 'The finding no longer occurs, or occurs in another place. If the suppression stays, it hides the next finding of its rule.',
} as const satisfies JudgeRule

export const EXPIRED_SUPPRESSION = {
  ...about,
  id: 'expired-suppression',
  url: rulePage('expired-suppression'),
  severity: 'warning',
  summary: 'Expired suppression',
  why: 'The date until which the suppression applies has passed, so the finding is reported again.',
} as const satisfies JudgeRule

export const STALE_BASELINE = {
  ...about,
  references: [`${USAGE}#baseline`],
  id: 'stale-baseline',
  url: rulePage('stale-baseline'),
  severity: 'info',
  summary: 'Baseline entry without a finding',
  why: 'The finding no longer occurs. If it comes back, the entry would hide it. --update-baseline removes the entry.',
} as const satisfies JudgeRule

export const SUPPRESSION_RULES: readonly JudgeRule[] = [
  INVALID_SUPPRESSION,
  SUPPRESSION_WITHOUT_REASON,
  UNUSED_SUPPRESSION,
  EXPIRED_SUPPRESSION,
]

/** On in every preset: they speak of what the user brings. */
const aboutPolicies = { ...about, preset: 'always' } as const

const INVALID_POLICY = {
  ...aboutPolicies,
  id: 'invalid-policy',
  url: rulePage('invalid-policy'),
  severity: 'error',
  summary: 'Invalid policy',
  why: 'The API server, or the engine that the policy is written for, rejects the policy or its binding, so nothing is enforced. ds-lint does not evaluate it either.',
} as const satisfies JudgeRule

const POLICY_TYPE_ERROR = {
  ...aboutPolicies,
  id: 'policy-type-error',
  url: rulePage('policy-type-error'),
  severity: 'warning',
  summary: 'Expression of a policy with a type error',
  why: 'The API server accepts the policy and notes the error in status.typeChecking only. An expression that asks for a missing field fails when it is evaluated, and with failurePolicy Fail the API server rejects the request.',
} as const satisfies JudgeRule

const UNBOUND_POLICY = {
  ...aboutPolicies,
  id: 'unbound-policy',
  url: rulePage('unbound-policy'),
  severity: 'warning',
  summary: 'Policy without a binding, or binding without a policy',
  why: 'A ValidatingAdmissionPolicy has an effect only through a binding, and a binding only through its policy. The cluster enforces neither alone.',
} as const satisfies JudgeRule

const UNDECIDED_POLICY = {
  ...aboutPolicies,
  id: 'undecided-policy',
  url: rulePage('undecided-policy'),
  severity: 'info',
  summary: 'Policy that cannot be evaluated',
  why: 'The policy asks for what only the cluster knows, such as a parameter or the labels of a namespace, or is written in a language that ds-lint does not evaluate. What it says about the manifests is not known before the apply.',
} as const satisfies JudgeRule

/** What presents a problem of a policy itself. */
export const POLICY_PROBLEM_RULES: Readonly<Record<PolicyProblemKind, JudgeRule>> = {
  invalid: INVALID_POLICY,
  types: POLICY_TYPE_ERROR,
  unbound: UNBOUND_POLICY,
  undecided: UNDECIDED_POLICY,
}

/** Every rule of the judge, for the configuration, the reports and the docs. */
export const JUDGE_RULES: readonly JudgeRule[] = [...SUPPRESSION_RULES, STALE_BASELINE, ...Object.values(POLICY_PROBLEM_RULES)]
