import {
  dns1123SubdomainMaxLength,
  isDNS1123Label,
  isDNS1123Subdomain,
  type Path,
  byteLength,
  isLongerThan,
} from '../../../kubernetes/index.ts'
import type { Checks } from '../../rejection.ts'

/** A domain, "/", and `<namespace>.<name>`. */
const SIGNER_NAME_MAX_LENGTH = dns1123SubdomainMaxLength + 1 + 63 + 1 + dns1123SubdomainMaxLength

/** ValidateSignerName. */
export function validateSignerName(name: string, field: Path, checks: Checks): void {
  if (name === '') return checks.required(field, 'name the signer, such as example.com/my-signer')
  const cause = field.toString()
  const slash = name.indexOf('/')
  if (slash < 0 || name.includes('/', slash + 1)) {
    return checks.invalid(field, `"${name}" must be a domain, "/" and a name, such as example.com/my-signer`, { cause })
  }

  const domain = name.slice(0, slash)
  const labels = domain.split('.')
  if (isLongerThan(domain, dns1123SubdomainMaxLength)) {
    const message = `the domain "${domain}" has ${byteLength(domain)} bytes; at most ${dns1123SubdomainMaxLength} are allowed`
    checks.tooLong(field, byteLength(domain), dns1123SubdomainMaxLength, { message, cause })
  }
  rejectFirst(labels, isDNS1123Label, 'domain', field, checks)
  if (labels.length < 2) checks.invalid(field, `the domain "${domain}" must have at least two parts, such as example.com`, { cause })
  rejectFirst(name.slice(slash + 1).split('.'), isDNS1123Subdomain, 'name', field, checks)
  if (isLongerThan(name, SIGNER_NAME_MAX_LENGTH)) {
    const message = `"${name}" has ${byteLength(name)} bytes; at most ${SIGNER_NAME_MAX_LENGTH} are allowed`
    checks.tooLong(field, byteLength(name), SIGNER_NAME_MAX_LENGTH, { message, cause })
  }
}

/** What is wrong with the first bad part; those after it are not looked at. */
function rejectFirst(
  parts: readonly string[],
  validate: (part: string) => readonly string[],
  of: string,
  field: Path,
  checks: Checks,
): void {
  for (const part of parts) {
    const problems = validate(part)
    if (problems.length === 0) continue
    const cause = field.toString()
    for (const problem of problems) checks.invalid(field, `the part "${part}" of the ${of} ${problem}`, { cause })
    return
  }
}

/** IsKubernetesSignerName: the signers of Kubernetes' own project. */
export function isKubernetesSigner(name: string): boolean {
  const slash = name.indexOf('/')
  const domain = slash < 0 ? name : name.slice(0, slash)
  return domain === 'kubernetes.io' || domain.endsWith('.kubernetes.io')
}
