import { type Path, type TopologySpreadConstraint } from '../../kubernetes/index.ts'
import { validateLabelSelector } from './label-selector.ts'
import { validateMatchLabelKeys, validateSeparateLabelKeys } from './match-label-keys.ts'
import type { Checks } from '../rejection.ts'

const ACTIONS = ['DoNotSchedule', 'ScheduleAnyway']
const POLICIES = ['Honor', 'Ignore']

/** validateTopologySpreadConstraints. */
export function validateTopologySpreadConstraints(constraints: readonly TopologySpreadConstraint[], path: Path, checks: Checks): void {
  for (const [index, constraint] of constraints.entries()) {
    validateConstraint(constraint, path.index(index), checks)
    rejectRepeated(constraints, index, path, checks)
  }
}

function validateConstraint(constraint: TopologySpreadConstraint, path: Path, checks: Checks): void {
  const { maxSkew = 0, topologyKey, whenUnsatisfiable = '', minDomains, labelSelector } = constraint
  if (maxSkew <= 0) checks.invalid(path.child('maxSkew'), `maxSkew ${maxSkew} is out of range; use 1 or more`)
  if (!topologyKey) {
    checks.required(
      path.child('topologyKey'),
      'topologyKey is missing; set the node label whose values are the domains, such as topology.kubernetes.io/zone',
    )
  }
  if (!ACTIONS.includes(whenUnsatisfiable)) checks.unsupported(path.child('whenUnsatisfiable'), whenUnsatisfiable, ACTIONS)
  if (minDomains !== undefined) validateMinDomains(minDomains, whenUnsatisfiable, path.child('minDomains'), checks)
  validatePolicy(constraint.nodeAffinityPolicy, 'nodeAffinityPolicy', path, checks)
  validatePolicy(constraint.nodeTaintsPolicy, 'nodeTaintsPolicy', path, checks)
  if (constraint.matchLabelKeys) {
    const merged = checks.enabled('MatchLabelKeysInPodTopologySpreadSelectorMerge') && !checks.keeps.invalidMatchLabelKeys
    if (merged) validateMatchLabelKeys(constraint, path, checks)
    else validateSeparateLabelKeys(constraint, path, checks)
  }
  if (labelSelector && checks.minor >= 27 && !checks.keeps.invalidTopologySpreadSelector) {
    validateLabelSelector(labelSelector, path.child('labelSelector'), checks)
  }
}

/** ValidateSpreadConstraintNotRepeat, which reports the former of two constraints at a field that does not exist. */
function rejectRepeated(constraints: readonly TopologySpreadConstraint[], index: number, path: Path, checks: Checks): void {
  const { topologyKey = '', whenUnsatisfiable = '' } = constraints[index] ?? {}
  for (let later = index + 1; later < constraints.length; later++) {
    const other = constraints[later]
    if ((other?.topologyKey ?? '') !== topologyKey || (other?.whenUnsatisfiable ?? '') !== whenUnsatisfiable) continue
    const item = path.index(index)
    const message = `constraint ${later} has the same topologyKey "${topologyKey}" and whenUnsatisfiable "${whenUnsatisfiable}"; keep one`
    checks.duplicate(item.child('{topologyKey, whenUnsatisfiable}'), topologyKey, { at: item.child('topologyKey'), message })
    return
  }
}

function validateMinDomains(minDomains: number, whenUnsatisfiable: string, field: Path, checks: Checks): void {
  if (minDomains <= 0) checks.invalid(field, `minDomains ${minDomains} is out of range; use 1 or more`)
  if (whenUnsatisfiable !== 'DoNotSchedule') {
    checks.invalid(field, `minDomains requires whenUnsatisfiable DoNotSchedule, not ${JSON.stringify(whenUnsatisfiable)}`)
  }
}

function validatePolicy(policy: string | undefined, name: string, path: Path, checks: Checks): void {
  if (policy !== undefined && !POLICIES.includes(policy)) checks.unsupported(path.child(name), policy, POLICIES)
}
