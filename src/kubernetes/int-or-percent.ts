/** maxUnavailable, maxSurge and ports: a number or a text (k8s.io/apimachinery/pkg/util/intstr, pkg/apis/apps/validation). */
import { parseInt64 } from './int64.ts'
import { isValidPercent, noProblems, type Problems } from './names.ts'
import type { IntOrString } from './generated/types.ts'

export type { IntOrString }

const mostInt32 = 2 ** 31 - 1
const leastInt32 = -(2 ** 31)

/** IntOrString.UnmarshalJSON: the value as it is, undefined where it is neither; null is 0. */
export function unmarshalIntOrString(value: unknown): IntOrString | undefined {
  if (value === null) return 0
  if (typeof value === 'string') return value
  return typeof value === 'number' && Number.isInteger(value) && value >= leastInt32 && value <= mostInt32 ? value : undefined
}

/**
 * GetScaledValueFromIntOrPercent: a number as it is, a percentage of the total rounded up or down; undefined where the text is no
 * percentage. As Kubernetes reads it, "+5%" and "-5%" are percentages.
 */
export function getScaledValueFromIntOrPercent(value: IntOrString, total: number, roundUp: boolean): number | undefined {
  if (typeof value === 'number') return value
  const percentage = value.endsWith('%') ? parseInt64(value.slice(0, -1)) : undefined
  if (percentage === undefined) return undefined
  const scaled = (Number(percentage) * total) / 100
  return (roundUp ? Math.ceil(scaled) : Math.floor(scaled)) || 0
}

/** getPercentValue: undefined where the value is no percentage. What is beyond 2^53 is not exact. */
export function getPercentValue(value: IntOrString): number | undefined {
  return typeof value === 'string' && isValidPercent(value) === noProblems ? Number(value.slice(0, -1)) : undefined
}

/** getIntOrPercentValue: the number, that of the percentage, or that of the text; 0 where a text is neither. */
export function getIntOrPercentValue(value: IntOrString): number {
  if (typeof value === 'number') return value
  return getPercentValue(value) ?? (/^[-+]?[0-9]+$/.test(value) ? Number(value) : 0)
}

/** ValidatePositiveIntOrPercent */
export function validatePositiveIntOrPercent(value: IntOrString): Problems {
  if (typeof value === 'string') return isValidPercent(value)
  return value < 0 ? ['must not be negative'] : noProblems
}

/** IsNotMoreThan100Percent */
export function isNotMoreThan100Percent(value: IntOrString): Problems {
  const percentage = getPercentValue(value)
  return percentage === undefined || percentage <= 100 ? noProblems : ['must be a percentage between 0% and 100%']
}
