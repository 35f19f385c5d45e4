/** When a container is restarted: its own restartPolicy and restartPolicyRules, beside the pod's. */
import { type Path, type Container, type ContainerRestartRule } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'

const POLICIES = ['Always', 'Never', 'OnFailure']
const OPERATORS = ['In', 'NotIn']
const MAX_RULES = 20
const MAX_EXIT_CODES = 255

/** The restart policy of a main container: to be had since ContainerRestartRules only. */
export function validateContainerRestart({ restartPolicy, restartPolicyRules }: Container, path: Path, checks: Checks): void {
  if (restartPolicy === undefined && !restartPolicyRules?.length) return
  if (rulesAllowed(checks)) validateContainerRestartPolicy(restartPolicy, restartPolicyRules ?? [], path, checks)
  else if (restartPolicy !== undefined) {
    const message = `${JSON.stringify(restartPolicy)} is not supported for a regular container before Kubernetes 1.35; remove it`
    checks.forbidden(path.child('restartPolicy'), message)
  }
}

/** validateInitContainerRestartPolicy: Always makes it a sidecar. */
export function validateInitContainerRestart({ restartPolicy, restartPolicyRules }: Container, path: Path, checks: Checks): void {
  const rules = restartPolicyRules ?? []
  if (restartPolicy === undefined) {
    if (rules.length > 0 && checks.minor >= 35) requireRestartPolicy(path, checks)
  } else if (!rulesAllowed(checks)) {
    if (restartPolicy !== 'Always') checks.unsupported(path.child('restartPolicy'), restartPolicy, ['Always'])
  } else if (restartPolicy !== 'Always' || restartAllAllowed(checks)) {
    validateContainerRestartPolicy(restartPolicy, rules, path, checks)
  } else if (rules.length > 0) {
    const message = 'restartPolicyRules of a sidecar (restartPolicy Always) require Kubernetes 1.36; remove them'
    checks.forbidden(path.child('restartPolicyRules'), message)
  }
}

function rulesAllowed(checks: Checks): boolean {
  return checks.enabled('ContainerRestartRules') || checks.keeps.restartRules
}

function restartAllAllowed(checks: Checks): boolean {
  return checks.enabled('RestartAllContainersOnContainerExits') || checks.keeps.restartAllContainers
}

function validateContainerRestartPolicy(
  policy: string | undefined,
  rules: readonly ContainerRestartRule[],
  path: Path,
  checks: Checks,
): void {
  if (policy === undefined) requireRestartPolicy(path, checks)
  else if (!POLICIES.includes(policy)) checks.unsupported(path.child('restartPolicy'), policy, POLICIES)

  if (rules.length === 0) return
  const rulesPath = path.child('restartPolicyRules')
  if (rules.length > MAX_RULES) rejectLength(rulesPath, rules.length, MAX_RULES, checks)
  for (const [index, rule] of rules.entries()) validateRule(rule, rulesPath.index(index), checks)
}

function requireRestartPolicy(path: Path, checks: Checks): void {
  checks.required(path.child('restartPolicy'), `restartPolicyRules require it; set one of ${POLICIES.join(', ')}`)
}

function validateRule({ action = '', exitCodes }: ContainerRestartRule, path: Path, checks: Checks): void {
  if (action !== 'Restart' && !(action === 'RestartAllContainers' && restartAllAllowed(checks))) {
    checks.unsupported(path.child('action'), action, restartAllAllowed(checks) ? ['Restart', 'RestartAllContainers'] : ['Restart'])
  }
  if (!exitCodes) return checks.required(path.child('exitCodes'), 'exitCodes is missing; set the exit codes that the rule applies to')

  const { operator = '', values } = exitCodes
  if (!OPERATORS.includes(operator)) checks.unsupported(path.child('exitCodes', 'operator'), operator, OPERATORS)
  if (values && values.length > MAX_EXIT_CODES) rejectLength(path.child('exitCodes', 'values'), values.length, MAX_EXIT_CODES, checks)
}

/** Up to 1.35 a long list is called as a long string is. */
function rejectLength(path: Path, length: number, most: number, checks: Checks): void {
  if (checks.minor >= 36) checks.tooMany(path, length, most)
  else checks.tooLong(path, length, most, { rule: 'too-many', message: `${length} items exceed the limit of ${most}; remove some` })
}
