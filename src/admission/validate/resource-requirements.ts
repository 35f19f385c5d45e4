import { some } from '../../base/index.ts'
import { type Path, parseQuantity, type Quantity, type PodResourceClaim, type ResourceRequirements } from '../../kubernetes/index.ts'
import { Checks } from '../rejection.ts'
import { validateResourceClaims } from './resource-claim.ts'
import { containerResourceProblems, HUGE_PAGES, isHugePages, isIntegerResource, mayOvercommit } from './resource-name.ts'
import { quantityOf } from './value.ts'

/** Amounts by the names of resources. */
export type ResourceList = NonNullable<ResourceRequirements['limits']>

/** Rejects the name of a resource in a list at the path. */
type RejectName = (name: string, list: Path, checks: Checks) => void

/** ValidateContainerResourceRequirements: the resources of one container. `podClaims`: the resourceClaims of the pod. */
export function validateContainerResources(
  resources: ResourceRequirements,
  podClaims: readonly PodResourceClaim[] | undefined,
  path: Path,
  checks: Checks,
): void {
  validateResourceRequirements(resources, rejectContainerResource, podClaims, path, checks)
}

/** validateOverhead: what a RuntimeClass adds, checked as if it were the limits of a container; Kubernetes names it so as well. */
export function validateOverhead(overhead: ResourceList, path: Path, checks: Checks): void {
  const found = new Checks(checks.minor, checks.keeps, checks.gates)
  validateResourceRequirements({ limits: overhead }, rejectContainerResource, undefined, path, found)
  for (const rejection of found.rejections) {
    const { at } = rejection
    checks.rejections.push({ ...rejection, at: at.kind === 'key' ? path.key(String(at.name)) : path })
  }
}

/** validateResourceRequirements: of a container or, since 1.34, of the pod as a whole. */
export function validateResourceRequirements(
  resources: ResourceRequirements,
  rejectName: RejectName,
  podClaims: readonly PodResourceClaim[] | undefined,
  path: Path,
  checks: Checks,
): void {
  const { limits, requests, claims } = resources
  if (limits) {
    const list = path.child('limits')
    for (const [name, text] of Object.entries(limits)) {
      rejectName(name, list, checks)
      validateAmount(name, text, quantityOf(text), list, checks)
    }
  }
  if (requests) {
    const list = path.child('requests')
    const unlimited: string[] = []
    for (const [name, text] of Object.entries(requests)) {
      rejectName(name, list, checks)
      const request = quantityOf(text)
      validateAmount(name, text, request, list, checks)
      if (limits && Object.hasOwn(limits, name)) compareWithLimit(name, text, request, limits[name]!, path, checks)
      else if (!mayOvercommit(name)) unlimited.push(name)
    }
    if (unlimited.length > 0) requireLimits(unlimited, requests, path.child('limits'), checks)
  }
  if (asksForHugePagesOnly(limits, requests)) checks.forbidden(path, 'huge pages require cpu or memory; add a request for one of them')
  if (claims) validateResourceClaims(claims, podClaims, path.child('claims'), checks)
}

/** ValidateResourceQuantityValue, validateResourceQuantityHugePageValue. */
function validateAmount(name: string, text: string, quantity: Quantity, list: Path, checks: Checks): void {
  if (quantity.sign() < 0) rejectAmount(name, `${text} is negative; it must be 0 or more`, list, checks)
  if (isIntegerResource(name) && !quantity.isInteger()) {
    rejectAmount(name, `${text} is not a whole number; ${name} must be a whole number`, list, checks)
  }
  if (isHugePages(name) && !checks.keeps.indivisibleHugePages && !isWholePages(name, quantity)) {
    rejectAmount(name, `${text} is not a multiple of the page size of ${JSON.stringify(name)}`, list, checks)
  }
}

function rejectAmount(name: string, message: string, list: Path, checks: Checks): void {
  const field = list.key(name)
  checks.invalid(field, message, { cause: field.toString() })
}

function rejectContainerResource(name: string, list: Path, checks: Checks): void {
  const problems = containerResourceProblems(name)
  if (problems.length === 0) return
  const field = list.key(name)
  const cause = `the name of ${field.toString()}`
  for (const problem of problems) checks.invalid(field, `${JSON.stringify(name)} ${problem}`, { cause })
}

/** Kubernetes does not say which limit it misses, so its errors for several resources are the same. */
function requireLimits(names: readonly string[], requests: ResourceList, limits: Path, checks: Checks): void {
  const same = some(names.map(name => `${name}: ${requests[name]}`))
  const message = `limit is missing; a resource that cannot be overcommitted requires a limit equal to its request: add ${same}`
  for (const name of names) checks.required(limits, message, { at: limits.key(name) })
}

/** A request is at most the limit; of what cannot be overcommitted they are the same. */
function compareWithLimit(name: string, text: string, request: Quantity, limit: string, path: Path, checks: Checks): void {
  if (text === limit) return
  const order = request.cmp(quantityOf(limit))
  if (order === 0 || (order < 0 && mayOvercommit(name))) return
  const at = path.child('requests').key(name)
  const cure = mayOvercommit(name) ? 'lower the request or raise the limit' : 'the resource cannot be overcommitted, so make them equal'
  const message = `the request for ${text} of ${name} is ${order > 0 ? 'above' : 'below'} its limit of ${limit}; ${cure}`
  checks.invalid(path.child('requests'), message, order > 0 ? { at, rule: 'limit-below-request' } : { at })
}

function asksForHugePagesOnly(limits: ResourceList | undefined, requests: ResourceList | undefined): boolean {
  let hugePages = false
  for (const list of [limits, requests]) {
    if (!list) continue
    if (Object.hasOwn(list, 'cpu') || Object.hasOwn(list, 'memory')) return false
    hugePages ||= Object.keys(list).some(isHugePages)
  }
  return hugePages
}

/** helper.IsHugePageResourceValueDivisible */
export function isWholePages(name: string, quantity: Quantity): boolean {
  const page = parseQuantity(name.slice(HUGE_PAGES.length))
  if (typeof page === 'string' || page.sign() <= 0 || !page.isInteger()) return false
  const size = page.value()
  return size !== 0n && quantity.value() % size === 0n
}
