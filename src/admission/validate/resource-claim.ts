import { isDNS1123Label, type Path, type PodResourceClaim, type ResourceClaim } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'
import { rejectValue } from './value.ts'

/**
 * validateResourceClaimNames: which claims of the pod, or which requests of them, a container uses.
 * Kubernetes names the entry, not its name.
 */
export function validateResourceClaims(
  claims: readonly ResourceClaim[],
  podClaims: readonly PodResourceClaim[] | undefined,
  path: Path,
  checks: Checks,
): void {
  const used = new Set<string>()
  for (const [index, { name, request }] of claims.entries()) {
    const entry = path.index(index)
    if (!name) {
      checks.required(entry, 'name a claim out of resourceClaims of the pod', { at: entry.child('name') })
      continue
    }
    useClaim(name, request, used, entry, checks)
    if (!podClaims?.some(claim => claim.name === name)) rejectUnknown(name, podClaims, entry, checks)
  }
}

/** A claim is used as a whole or by its requests; each once. */
function useClaim(name: string, request: string | undefined, used: Set<string>, entry: Path, checks: Checks): void {
  if (used.has(name)) return rejectDuplicate(name, entry, checks)
  if (request) rejectValue(entry, 'request', request, isDNS1123Label(request), checks)

  const key = request ? `${name}/${request}` : name
  if (used.has(key)) rejectDuplicate(key, entry, checks)
  else if (!request) {
    for (const other of used) if (other.includes('/') && other.slice(0, other.indexOf('/')) === name) rejectDuplicate(name, entry, checks)
  }
  used.add(key)
}

function rejectDuplicate(name: string, entry: Path, checks: Checks): void {
  const message = `the claim ${JSON.stringify(name)} is used by another entry already, in whole or in part; remove one`
  checks.duplicate(entry, name, { cause: entry.toString(), message })
}

function rejectUnknown(name: string, podClaims: readonly PodResourceClaim[] | undefined, entry: Path, checks: Checks): void {
  const names = podClaims?.flatMap(claim => (claim.name ? [claim.name] : [])) ?? []
  const known = names.length > 0 ? `name one of ${names.sort().join(', ')}` : 'add it to resourceClaims of the pod, which has none'
  checks.notFound(entry, `the pod has no claim ${JSON.stringify(name)}; ${known}`, { at: entry.child('name'), cause: entry.toString() })
}
