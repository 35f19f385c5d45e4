import { parseInt64, isDecimalInteger, isValidLabelValue, type Path, type Toleration } from '../../kubernetes/index.ts'
import { validateLabelName } from './label-selector.ts'
import type { Checks } from '../rejection.ts'

const RULE = 'invalid-toleration'
const OPERATORS = ['Equal', 'Exists']
const COMPARISONS = ['Lt', 'Gt']
const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute']

/** ValidateTolerations. Kubernetes reports a bad value at the operator. */
export function validateTolerations(tolerations: readonly Toleration[], path: Path, checks: Checks): void {
  tolerations.forEach((toleration, index) => validateToleration(toleration, path.index(index), checks))
}

function validateToleration(toleration: Toleration, path: Path, checks: Checks): void {
  const { key, operator = '', effect = '', tolerationSeconds } = toleration
  if (key) validateLabelName(key, path.child('key'), checks, RULE)
  else if (operator !== 'Exists') {
    const message = 'toleration without a key requires operator Exists, which tolerates every taint; add the key or the operator'
    const field = path.child('operator')
    checks.invalid(field, message, { rule: RULE, cause: field.toString() })
  }
  if (tolerationSeconds !== undefined && effect !== 'NoExecute') {
    const written = effect === '' ? 'effect is not set' : `effect is ${JSON.stringify(effect)}`
    const message = `tolerationSeconds requires effect NoExecute, but ${written}; set effect: NoExecute, or remove tolerationSeconds`
    const field = path.child('effect')
    checks.invalid(field, message, { rule: RULE, cause: field.toString() })
  }
  validateOperator(toleration, path, checks)
  if (effect !== '' && !EFFECTS.includes(effect)) {
    const field = path.child('effect')
    const message = `${JSON.stringify(effect)} is not a valid taint effect; use ${EFFECTS.join(', ')}, or omit it to match all effects`
    checks.unsupported(field, effect, EFFECTS, { rule: RULE, cause: field.toString(), message })
  }
}

/** The operator with its value. */
function validateOperator(toleration: Toleration, path: Path, checks: Checks): void {
  const { operator = '', value = '' } = toleration
  switch (operator) {
    case '':
    case 'Equal': {
      const problems = isValidLabelValue(value)
      if (problems.length === 0) return
      const message = `the value ${JSON.stringify(value)} ${problems.join(', and ')}`
      checks.invalid(path.child('operator'), message, { rule: RULE, at: path.child('value') })
      return
    }
    case 'Exists':
      if (value === '') return
      checks.invalid(
        path.child('operator'),
        `operator Exists does not allow a value; remove the value ${JSON.stringify(value)}, or use Equal`,
        {
          rule: RULE,
          at: path.child('value'),
        },
      )
      return
    case 'Lt':
    case 'Gt':
      if (checks.enabled('TaintTolerationComparisonOperators') || (checks.minor >= 35 && checks.keeps.comparisonOperators)) {
        validateNumber(value, path.child('value'), checks)
        return
      }
      checks.unsupported(path.child('operator'), operator, [...OPERATORS, ...COMPARISONS], {
        rule: RULE,
        cause: path.child('operator').toString(),
        message: `${operator} requires the feature gate TaintTolerationComparisonOperators, which is off by default; use Equal or Exists`,
      })
      return
    default:
      checks.unsupported(path.child('operator'), operator, OPERATORS, {
        rule: RULE,
        cause: path.child('operator').toString(),
        message: `${JSON.stringify(operator)} is not a valid toleration operator; use Equal or Exists`,
      })
  }
}

/** Kubernetes looks at the form and at the size, so a text that is no number is rejected twice. */
function validateNumber(value: string, field: Path, checks: Checks): void {
  const details = { rule: RULE, cause: field.toString() }
  for (const problem of isDecimalInteger(value)) checks.invalid(field, `${JSON.stringify(value)} ${problem}`, details)
  if (parseInt64(value) === undefined) {
    checks.invalid(field, `${JSON.stringify(value)} is not a 64-bit integer; use a whole number from -2^63 to 2^63-1`, details)
  }
}
