/** Taints and tolerations (k8s.io/api/core/v1/toleration.go, taint.go). */
import { parseInt64 } from './int64.ts'
import { isDecimalInteger, noProblems } from './names.ts'
import type { Toleration } from './generated/types.ts'

/** core/v1 Taint. */
export interface Taint {
  readonly key: string
  readonly value?: string | undefined
  readonly effect: string
}

/** Taint.MatchTaint: whether two taints have the same key and effect, and so exclude each other on a node. */
export function matchTaint(taint: Taint, other: Taint): boolean {
  return taint.key === other.key && taint.effect === other.effect
}

/**
 * Toleration.ToleratesTaint
 * @param comparisons Whether Lt and Gt compare (feature gate TaintTolerationComparisonOperators); without it they tolerate nothing.
 */
export function toleratesTaint(toleration: Toleration, taint: Taint, comparisons = false): boolean {
  const { key, operator, value = '', effect } = toleration
  if (effect && effect !== taint.effect) return false
  if (key && key !== taint.key) return false
  switch (operator) {
    case undefined:
    case '':
    case 'Equal':
      return value === (taint.value ?? '')
    case 'Exists':
      return true
    case 'Lt':
    case 'Gt':
      return comparisons && compares(operator, value, taint.value ?? '')
    default:
      return false
  }
}

/** The taint's value is compared with the toleration's: Lt tolerates what is less. Numbers that are not canonical match nothing. */
function compares(operator: 'Lt' | 'Gt', value: string, taintValue: string): boolean {
  const [wanted, given] = [integer(value), integer(taintValue)]
  if (wanted === undefined || given === undefined) return false
  return operator === 'Lt' ? given < wanted : given > wanted
}

function integer(text: string): bigint | undefined {
  return isDecimalInteger(text) === noProblems ? parseInt64(text) : undefined
}

/** TolerationsTolerateTaint: the first toleration that does. */
export function tolerationOf(tolerations: readonly Toleration[], taint: Taint, comparisons = false): Toleration | undefined {
  return tolerations.find(toleration => toleratesTaint(toleration, taint, comparisons))
}

/** What a toleration with a key tolerates, as kubectl prints a taint: `dedicated=gpu:NoSchedule`; any value or effect is left out. */
export function tolerationText({ key = '', operator, value = '', effect = '' }: Toleration): string {
  return `${key}${operator === 'Exists' || value === '' ? '' : `=${value}`}${effect === '' ? '' : `:${effect}`}`
}

/** Whether the taint keeps pods that do not tolerate it away; PreferNoSchedule does not. */
export function repels({ effect }: Taint): boolean {
  return effect === 'NoSchedule' || effect === 'NoExecute'
}

/** Whether every taint that repels is tolerated. */
export function toleratesAll(tolerations: readonly Toleration[], taints: readonly Taint[], comparisons = false): boolean {
  return taints.every(taint => !repels(taint) || tolerationOf(tolerations, taint, comparisons) !== undefined)
}
