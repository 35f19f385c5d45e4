import { isDNS1123Label, type Path, type PodResourceClaim, type ResourceClaim } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'
import { listed, rejectValue } from './value.ts'

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
  const known = new Set(podClaims?.map(claim => claim.name))
  const used = new Used()
  for (const [index, { name, request }] of claims.entries()) {
    const entry = path.index(index)
    if (!name) {
      checks.required(entry, 'set a claim from resourceClaims of the pod', { at: entry.child('name') })
      continue
    }
    useClaim(name, request, used, entry, checks)
    if (!known.has(name)) rejectUnknown(name, podClaims, entry, checks)
  }
}

/** Claims, and requests of claims as `claim/request`. */
class Used {
  readonly #keys = new Set<string>()
  readonly #parts = new Map<string, number>()

  has(key: string): boolean {
    return this.#keys.has(key)
  }

  add(key: string): void {
    if (this.#keys.has(key)) return
    this.#keys.add(key)
    const slash = key.indexOf('/')
    if (slash >= 0) this.#parts.set(key.slice(0, slash), this.partsOf(key.slice(0, slash)) + 1)
  }

  /** How many requests of a claim. */
  partsOf(claim: string): number {
    return this.#parts.get(claim) ?? 0
  }
}

/** A claim is used as a whole or by its requests; each once. */
function useClaim(name: string, request: string | undefined, used: Used, entry: Path, checks: Checks): void {
  if (used.has(name)) return rejectDuplicate(name, entry, checks)
  if (request) rejectValue(entry, 'request', request, isDNS1123Label(request), checks)

  const key = request ? `${name}/${request}` : name
  if (used.has(key)) rejectDuplicate(key, entry, checks)
  else if (!request) {
    for (let parts = used.partsOf(name); parts > 0; parts--) rejectDuplicate(name, entry, checks)
  }
  used.add(key)
}

function rejectDuplicate(name: string, entry: Path, checks: Checks): void {
  const message = `the claim ${JSON.stringify(name)} is already used by another entry, in whole or in part; remove one`
  checks.duplicate(entry, name, { cause: entry.toString(), message })
}

const sorted = new WeakMap<readonly PodResourceClaim[], ReadonlySet<string>>()

/** In the order of the alphabet. */
function namesOf(podClaims: readonly PodResourceClaim[] = []): ReadonlySet<string> {
  let names = sorted.get(podClaims)
  if (!names) sorted.set(podClaims, (names = new Set(podClaims.flatMap(({ name }) => (name ? [name] : [])).sort())))
  return names
}

function rejectUnknown(name: string, podClaims: readonly PodResourceClaim[] | undefined, entry: Path, checks: Checks): void {
  const names = namesOf(podClaims)
  const known = names.size > 0 ? `use ${listed(names)}` : 'add it to resourceClaims of the pod, which has none'
  checks.notFound(entry, `the pod has no claim ${JSON.stringify(name)}; ${known}`, { at: entry.child('name'), cause: entry.toString() })
}
