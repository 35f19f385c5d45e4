import type { Path, ContainerResizePolicy, PodSpec } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'

const RESOURCES = ['cpu', 'memory']
const POLICIES = ['NotRequired', 'RestartContainer']

/** validateResizePolicy: known from 1.27 on. Kubernetes names the list, not the entry. */
export function validateResizePolicy(policies: readonly ContainerResizePolicy[], spec: PodSpec, path: Path, checks: Checks): void {
  const resources = new Set<string>()
  for (const [index, { resourceName = '', restartPolicy = '' }] of policies.entries()) {
    if (resources.has(resourceName)) checks.duplicate(path.index(index), resourceName, { at: path.index(index).child('resourceName') })
    resources.add(resourceName)
    validateMember(resourceName, 'resourceName', RESOURCES, path, index, checks)
    validateMember(restartPolicy, 'restartPolicy', POLICIES, path, index, checks)
    if (spec.restartPolicy === 'Never' && restartPolicy !== 'NotRequired' && checks.minor >= 29) {
      const at = path.index(index).child('restartPolicy')
      checks.invalid(path, `${JSON.stringify(restartPolicy)} is not allowed with restartPolicy Never of the pod; set NotRequired`, { at })
    }
  }
}

function validateMember(value: string, name: string, allowed: readonly string[], path: Path, index: number, checks: Checks): void {
  if (allowed.includes(value)) return
  const at = path.index(index).child(name)
  if (value === '')
    checks.required(path, `each entry needs resourceName (${RESOURCES.join(' or ')}) and restartPolicy (${POLICIES.join(' or ')})`, { at })
  else checks.unsupported(path, value, allowed, { at })
}
