import {
  nameIsDNSSubdomain,
  type Path,
  type NodeSelector,
  type NodeSelectorRequirement,
  type NodeSelectorTerm,
  type PreferredSchedulingTerm,
} from '../../kubernetes/index.ts'
import { LABEL_SELECTOR_OPERATORS, validateLabelName, validateLabelValues, validateValueCount } from './label-selector.ts'
import type { Checks } from '../rejection.ts'

const OPERATORS = [...LABEL_SELECTOR_OPERATORS, 'Gt', 'Lt'].join(', ')

/** ValidateNodeSelector: what a node must have. Values are checked since 1.33. */
export function validateNodeSelector(selector: NodeSelector, path: Path, checks: Checks): void {
  const { nodeSelectorTerms = [] } = selector
  const field = path.child('nodeSelectorTerms')
  if (nodeSelectorTerms.length === 0)
    return checks.required(field, 'a node selector without terms matches no node; add a term, or remove the selector')
  const checkValues = checks.minor >= 33 && !checks.keeps.invalidNodeAffinityValues
  for (const [index, term] of nodeSelectorTerms.entries()) validateNodeSelectorTerm(term, checkValues, field.index(index), checks)
}

/** ValidatePreferredSchedulingTerms: what a node should have. Values may be what no label can have. */
export function validatePreferredSchedulingTerms(terms: readonly PreferredSchedulingTerm[], path: Path, checks: Checks): void {
  for (const [index, term] of terms.entries()) {
    const item = path.index(index)
    validateWeight(term.weight, item, checks)
    if (term.preference) validateNodeSelectorTerm(term.preference, false, item.child('preference'), checks)
  }
}

/** How much a preference counts against others. */
export function validateWeight(weight: number | undefined, path: Path, checks: Checks): void {
  if (weight !== undefined && weight >= 1 && weight <= 100) return
  const message = weight === undefined ? 'weight is missing' : `weight ${weight} is out of range`
  checks.invalid(path.child('weight'), `${message}; use 1 to 100`)
}

function validateNodeSelectorTerm(term: NodeSelectorTerm, checkValues: boolean, path: Path, checks: Checks): void {
  const { matchExpressions, matchFields } = term
  if (matchExpressions) {
    const field = path.child('matchExpressions')
    for (const [index, requirement] of matchExpressions.entries()) {
      validateNodeSelectorRequirement(requirement, checkValues, field.index(index), checks)
    }
  }
  if (matchFields) {
    const field = path.child('matchFields')
    for (const [index, requirement] of matchFields.entries()) validateNodeFieldRequirement(requirement, field.index(index), checks)
  }
}

/** ValidateNodeSelectorRequirement: of a node's label. */
function validateNodeSelectorRequirement(requirement: NodeSelectorRequirement, checkValues: boolean, path: Path, checks: Checks): void {
  const { operator = '', values = [] } = requirement
  if (LABEL_SELECTOR_OPERATORS.includes(operator)) validateValueCount(operator, values, path, checks)
  else if (operator === 'Gt' || operator === 'Lt') {
    if (values.length !== 1)
      checks.required(path.child('values'), `${operator} requires exactly one value, a number, not ${values.length} values`)
  } else checks.invalid(path.child('operator'), `${JSON.stringify(operator)} is not a valid operator; use one of ${OPERATORS}`)
  validateLabelName(requirement.key, path.child('key'), checks)
  if (checkValues) validateLabelValues(values, path, checks)
}

/** ValidateNodeFieldSelectorRequirement: of a node's field, and its name is the only one that there is. */
function validateNodeFieldRequirement(requirement: NodeSelectorRequirement, path: Path, checks: Checks): void {
  const { key = '', operator = '', values = [] } = requirement
  if (operator !== 'In' && operator !== 'NotIn') {
    checks.invalid(path.child('operator'), `${JSON.stringify(operator)} is not supported in matchFields; use In or NotIn`)
  } else if (values.length !== 1) {
    checks.required(path.child('values'), `matchFields requires exactly one value, not ${values.length}; use a term for each node`)
  }
  if (key !== 'metadata.name') {
    const message = `${JSON.stringify(key)} is not a supported node field; use metadata.name, or matchExpressions for labels`
    return checks.invalid(path.child('key'), message)
  }
  for (const [index, name] of values.entries()) {
    const problems = nameIsDNSSubdomain(name)
    if (problems.length === 0) continue
    const field = path.child('values').index(index)
    const cause = field.toString()
    for (const problem of problems) checks.invalid(field, `the node name ${JSON.stringify(name)} ${problem}`, { cause })
  }
}
