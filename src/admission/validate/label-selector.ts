import { isQualifiedName, isValidLabelValue, type Path, type LabelSelector, type LabelSelectorRequirement } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'

export const LABEL_SELECTOR_OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist']

/**
 * metav1validation.ValidateLabelSelector. Values of matchExpressions are checked since 1.26.
 * @param anyValue Whether matchExpressions may hold what no label can have (AllowInvalidLabelValueInSelector).
 */
export function validateLabelSelector(selector: LabelSelector, path: Path, checks: Checks, anyValue = false): void {
  if (selector.matchLabels) validateLabels(selector.matchLabels, path.child('matchLabels'), checks)
  if (!selector.matchExpressions) return
  const expressions = path.child('matchExpressions')
  const values = checks.minor >= 26 && !anyValue
  for (const [index, requirement] of selector.matchExpressions.entries()) {
    validateLabelSelectorRequirement(requirement, expressions.index(index), checks, values)
  }
}

function validateLabelSelectorRequirement(requirement: LabelSelectorRequirement, path: Path, checks: Checks, checkValues: boolean): void {
  const { operator = '', values = [] } = requirement
  if (!LABEL_SELECTOR_OPERATORS.includes(operator)) {
    checks.invalid(
      path.child('operator'),
      `${JSON.stringify(operator)} is not a valid operator; use one of ${LABEL_SELECTOR_OPERATORS.join(', ')}`,
    )
  } else validateValueCount(operator, values, path, checks)
  validateLabelName(requirement.key, path.child('key'), checks)
  if (checkValues) validateLabelValues(values, path, checks)
}

/** In and NotIn compare with values, Exists and DoesNotExist cannot. */
export function validateValueCount(operator: string, values: readonly string[], path: Path, checks: Checks): void {
  if (operator === 'In' || operator === 'NotIn') {
    if (values.length > 0) return
    checks.required(path.child('values'), `${operator} requires values; add at least one, or use Exists or DoesNotExist`)
  } else if (values.length > 0) {
    const instead = operator === 'Exists' ? 'In' : 'NotIn'
    checks.forbidden(path.child('values'), `${operator} takes no values; remove them, or use ${instead}`)
  }
}

/** Each value that a requirement compares with, as a label's value. */
export function validateLabelValues(values: readonly string[], path: Path, checks: Checks): void {
  for (const [index, value] of values.entries()) {
    const problems = isValidLabelValue(value)
    if (problems.length === 0) continue
    const field = path.child('values').index(index)
    const cause = field.toString()
    for (const problem of problems) checks.invalid(field, `${JSON.stringify(value)} ${problem}`, { cause })
  }
}

/**
 * ValidateLabels; Kubernetes reports every mistake at the map itself.
 * @param truePath Where the labels are, if Kubernetes names another field.
 */
export function validateLabels(labels: Readonly<Record<string, string>>, path: Path, checks: Checks, truePath = path): void {
  for (const key in labels) {
    const value = labels[key] ?? ''
    const keyProblems = isQualifiedName(key)
    const valueProblems = isValidLabelValue(value)
    if (keyProblems.length === 0 && valueProblems.length === 0) continue
    const at = truePath.key(key)
    const cause = at.toString()
    for (const problem of keyProblems)
      checks.invalid(path, `the label key ${JSON.stringify(key)} ${problem}`, { at, cause: `${cause} key`, isOfKey: true })
    for (const problem of valueProblems) checks.invalid(path, `the label value ${JSON.stringify(value)} ${problem}`, { at, cause })
  }
}

/** ValidateLabelName. */
export function validateLabelName(name: string | undefined, path: Path, checks: Checks, rule?: string): void {
  const problems = isQualifiedName(name ?? '')
  if (problems.length === 0) return
  const cause = path.toString()
  const details = rule === undefined ? { cause } : { cause, rule }
  for (const problem of problems) checks.invalid(path, `${JSON.stringify(name ?? '')} ${problem}`, details)
}
