import { isDomainPrefixedKey, type Path, toLower, type EvictionResponder } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'
import { rejectValue } from './value.ts'
import { trimSpace } from './whitespace.ts'

const MAX_RESPONDERS = 10
const MAX_PRIORITY = 100000
/** Lower priorities are for responders of Kubernetes itself. */
const LEAST_PRIORITY = 1000

/** Declarative validation of spec.evictionResponders (1.37). */
export function validateEvictionResponders(responders: readonly EvictionResponder[], path: Path, checks: Checks): void {
  if (responders.length > MAX_RESPONDERS) return checks.tooMany(path, responders.length, MAX_RESPONDERS)
  const names = new Set<string>()
  for (const [index, responder] of responders.entries()) {
    const { name = '' } = responder
    if (names.has(name)) checks.duplicate(path.index(index), responder, { message: `duplicate eviction responder ${JSON.stringify(name)}` })
    names.add(name)
    validateName(name, path.index(index), checks)
    validatePriority(responder.priority, path.index(index), checks)
  }
}

function validateName(name: string, path: Path, checks: Checks): void {
  if (!name)
    return checks.required(path.child('name'), 'an eviction responder needs a name with a domain, such as example.com/my-responder')
  if (isReserved(name)) {
    const field = path.child('name')
    checks.invalid(field, `${JSON.stringify(name)} uses a reserved domain of Kubernetes; use your own domain`, { cause: field.toString() })
  }
  rejectValue(path, 'name', name, isDomainPrefixedKey(name), checks)
}

/** ValidateForbiddenReservedDomainSuffixes. */
function isReserved(name: string): boolean {
  const domain = trimSpace(toLower(name.split('/', 1)[0]!)).replace(/(?<!\.)\.+$/, '')
  return /(?:^|\.)(?:k8s|kubernetes)\.io$/.test(domain)
}

function validatePriority(priority: number | undefined, path: Path, checks: Checks): void {
  if (priority === undefined)
    return checks.required(path.child('priority'), `an eviction responder needs a priority: ${LEAST_PRIORITY} to ${MAX_PRIORITY}`)
  if (priority >= LEAST_PRIORITY && priority <= MAX_PRIORITY) return
  rejectValue(path, 'priority', priority, [`must be between ${LEAST_PRIORITY} and ${MAX_PRIORITY}`], checks)
}
