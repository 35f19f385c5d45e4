import type { Path } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'

const PULL_POLICIES = ['Always', 'IfNotPresent', 'Never']

/** validatePullPolicy: of a container's image or an image volume. */
export function validatePullPolicy(policy: string | undefined, path: Path, name: string, checks: Checks): void {
  if (!policy) checks.required(path.child(name), `${name} is empty; set one of ${PULL_POLICIES.join(', ')}`)
  else if (!PULL_POLICIES.includes(policy)) checks.unsupported(path.child(name), policy, PULL_POLICIES)
}
