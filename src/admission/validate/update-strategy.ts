import {
  getIntOrPercentValue,
  type IntOrString,
  isNotMoreThan100Percent,
  validatePositiveIntOrPercent,
  type Path,
  type DaemonSetUpdateStrategy,
  type RollingUpdateDaemonSet,
} from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'

const TYPES = ['RollingUpdate', 'OnDelete']

/** ValidateDaemonSetUpdateStrategy; defaulting has filled in what a rolling update lacks. */
export function validateUpdateStrategy(strategy: DaemonSetUpdateStrategy, path: Path, checks: Checks): void {
  const { type = '', rollingUpdate = {} } = strategy
  if (type === 'RollingUpdate') validateRollingUpdate(rollingUpdate, path.child('rollingUpdate'), checks)
  else if (type !== 'OnDelete') checks.unsupported(path, type, TYPES, { at: path.child('type') })
}

/** ValidateRollingUpdateDaemonSet: exactly one of the two must be more than zero. */
function validateRollingUpdate({ maxUnavailable = 1, maxSurge = 0 }: RollingUpdateDaemonSet, path: Path, checks: Checks): void {
  validateIntOrPercent(maxUnavailable, path.child('maxUnavailable'), checks)
  validateIntOrPercent(maxSurge, path.child('maxSurge'), checks)

  const hasUnavailable = getIntOrPercentValue(maxUnavailable) !== 0
  const hasSurge = getIntOrPercentValue(maxSurge) !== 0
  if (hasUnavailable && hasSurge) {
    const message = `maxSurge is ${maxSurge} and maxUnavailable ${maxUnavailable}, but only one of them may be set; set maxUnavailable: 0, or remove maxSurge`
    checks.invalid(path.child('maxSurge'), message, { rule: 'surge-with-unavailable', cause: path.toString() })
  } else if (!hasUnavailable && !hasSurge) rejectNoBudget(maxUnavailable, maxSurge, path, checks)
}

/** A text that is no percentage counts as 0; to correct it is all there is to do. */
function rejectNoBudget(maxUnavailable: IntOrString, maxSurge: IntOrString, path: Path, checks: Checks): void {
  const field = path.child('maxUnavailable')
  const broken = Object.entries({ maxUnavailable, maxSurge }).find(([, value]) => validatePositiveIntOrPercent(value).length > 0)
  if (broken) {
    const at = path.child(broken[0])
    const message = `${JSON.stringify(broken[1])} counts as 0, so an update could never replace a pod`
    checks.required(field, message, { at, rule: 'bad-percent', cause: at.toString() })
    return
  }
  const message = 'maxUnavailable and maxSurge are both 0, so an update could never replace a pod; set one of them to 1 or more'
  checks.required(field, message, { rule: 'no-budget', cause: path.toString() })
}

/** ValidatePositiveIntOrPercent, IsNotMoreThan100Percent. */
function validateIntOrPercent(value: IntOrString, path: Path, checks: Checks): void {
  reject(validatePositiveIntOrPercent(value), value, path, checks)
  reject(isNotMoreThan100Percent(value), value, path, checks)
}

function reject(problems: readonly string[], value: IntOrString, path: Path, checks: Checks): void {
  const rule = typeof value === 'string' ? 'bad-percent' : 'negative-number'
  for (const problem of problems) {
    const message = rule === 'negative-number' ? `${path.name} is ${value}; it must be 0 or more` : `${JSON.stringify(value)} ${problem}`
    checks.invalid(path, message, { rule, cause: path.toString() })
  }
}
