/** Rules about what ds-lint itself is told: suppressions and the baseline. The judge finds them, no check does. */
import { type RuleInfo, rulePage } from '../../base/index.ts'
import type { AnyRule } from '../../rule/index.ts'

export type JudgeRule = RuleInfo & Pick<AnyRule, 'preset' | 'since'>

const about = { preset: 'recommended', since: '1.0.0', references: [] } as const

export const INVALID_SUPPRESSION = {
  ...about,
  id: 'invalid-suppression',
  url: rulePage('invalid-suppression'),
  severity: 'warning',
  summary: 'A suppression that cannot be understood',
  why: 'A directive that names no rule, an unknown rule or an impossible date does nothing: the finding that it was written for is still reported, or will be one day.',
} as const satisfies JudgeRule

export const SUPPRESSION_WITHOUT_REASON = {
  ...about,
  id: 'suppression-without-reason',
  url: rulePage('suppression-without-reason'),
  severity: 'warning',
  summary: 'A suppression does not say why',
  why: 'Nobody can tell later whether the exception is still needed. The suppression holds all the same.',
} as const satisfies JudgeRule

export const UNUSED_SUPPRESSION = {
  ...about,
  id: 'unused-suppression',
  url: rulePage('unused-suppression'),
  severity: 'warning',
  summary: 'A suppression suppresses nothing',
  why: 'What it was written for is gone or stands elsewhere; left in place, it would hide the next finding of its rule.',
} as const satisfies JudgeRule

export const EXPIRED_SUPPRESSION = {
  ...about,
  id: 'expired-suppression',
  url: rulePage('expired-suppression'),
  severity: 'warning',
  summary: 'A suppression is past its date',
  why: 'The exception was granted until a day that is over: the finding is reported again.',
} as const satisfies JudgeRule

export const STALE_BASELINE = {
  ...about,
  id: 'stale-baseline',
  url: rulePage('stale-baseline'),
  severity: 'info',
  summary: 'The baseline lists a finding that no longer occurs',
  why: 'The entry would hide the finding if it came back. --update-baseline takes it out.',
} as const satisfies JudgeRule

export const SUPPRESSION_RULES: readonly JudgeRule[] = [
  INVALID_SUPPRESSION,
  SUPPRESSION_WITHOUT_REASON,
  UNUSED_SUPPRESSION,
  EXPIRED_SUPPRESSION,
]

/** Every rule of the judge, for the configuration, the reports and the docs. */
export const JUDGE_RULES: readonly JudgeRule[] = [...SUPPRESSION_RULES, STALE_BASELINE]
