import { isDNS1123Label, nameIsDNSSubdomain, type Path, type PodResourceClaim } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'
import { rejectValue } from './value.ts'

/** validatePodResourceClaims: the claims of a pod, of which its containers name those that they use. */
export function validatePodResourceClaims(claims: readonly PodResourceClaim[], path: Path, checks: Checks): void {
  const names = new Set<string>()
  for (const [index, claim] of claims.entries()) {
    validateName(claim.name ?? '', names, path.index(index), checks)
    validateSource(claim, path.index(index), checks)
  }
}

function validateName(name: string, names: Set<string>, path: Path, checks: Checks): void {
  if (!name) return checks.required(path.child('name'), 'name is missing; containers refer to a resource claim by its name')
  if (names.has(name)) {
    const message = `another resource claim of this pod already has the name ${JSON.stringify(name)}; use a unique name`
    return checks.duplicate(path.child('name'), name, { message })
  }
  names.add(name)
  rejectValue(path, 'name', name, isDNS1123Label(name), checks)
}

/** Exactly one of the two. */
function validateSource({ resourceClaimName, resourceClaimTemplateName }: PodResourceClaim, path: Path, checks: Checks): void {
  if (resourceClaimName === undefined && resourceClaimTemplateName === undefined) {
    checks.invalid(path, 'resource claim has no source; set resourceClaimName or resourceClaimTemplateName')
  }
  if (resourceClaimName !== undefined && resourceClaimTemplateName !== undefined) {
    checks.invalid(path, 'resourceClaimName and resourceClaimTemplateName are both set; keep one')
  }
  if (resourceClaimName !== undefined)
    rejectValue(path, 'resourceClaimName', resourceClaimName, nameIsDNSSubdomain(resourceClaimName), checks)
  if (resourceClaimTemplateName !== undefined) {
    rejectValue(path, 'resourceClaimTemplateName', resourceClaimTemplateName, nameIsDNSSubdomain(resourceClaimTemplateName), checks)
  }
}
