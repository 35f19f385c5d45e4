import {
  isValidIPForLegacyField,
  isDNS1123Subdomain,
  isDNS1123SubdomainWithUnderscore,
  noProblems,
  type Problems,
  type Path,
  byteLength,
  type PodDNSConfig,
  type PodSpec,
} from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'

const MAX_NAMESERVERS = 3

/**
 * validatePodDNSConfig; `path`: of the pod's spec.
 * dnsPolicy None leaves everything to the dnsConfig, which is not looked at further where it has no name server.
 */
export function validatePodDNSConfig({ dnsPolicy, dnsConfig }: PodSpec, path: Path, checks: Checks): void {
  if (dnsPolicy === 'None') {
    const details = { rule: 'dns-config-missing' }
    if (!dnsConfig) {
      return checks.required(path.child('dnsConfig'), 'dnsPolicy: None requires a dnsConfig; add one with nameservers', details)
    }
    if (!dnsConfig.nameservers?.length) {
      return checks.required(
        path.child('dnsConfig', 'nameservers'),
        'dnsPolicy: None requires at least one name server; add its IP address',
        details,
      )
    }
  }
  if (dnsConfig) validateDNSConfig(dnsConfig, path.child('dnsConfig'), checks)
}

function validateDNSConfig({ nameservers, searches, options }: PodDNSConfig, path: Path, checks: Checks): void {
  if (nameservers) validateNameservers(nameservers, path.child('nameservers'), checks)
  if (searches) validateSearches(searches, path.child('searches'), checks)
  if (!options) return
  for (const [index, { name }] of options.entries()) {
    if (name) continue
    const option = path.child('options').index(index)
    checks.required(option, 'name is missing; set the resolver option, such as ndots', { at: option.child('name') })
  }
}

function validateNameservers(nameservers: readonly string[], path: Path, checks: Checks): void {
  if (nameservers.length > MAX_NAMESERVERS) {
    checks.invalid(
      path,
      `${nameservers.length} name servers exceed the limit of ${MAX_NAMESERVERS}, as resolvers use no more; remove some`,
      {
        rule: 'too-many',
      },
    )
  }
  const strict = checks.enabled('StrictIPCIDRValidation')
  for (const [index, nameserver] of nameservers.entries()) {
    for (const problem of isValidIPForLegacyField(nameserver, strict)) {
      checks.invalid(path.index(index), `${JSON.stringify(nameserver)} ${problem}`, { rule: 'invalid-ip' })
    }
  }
}

function validateSearches(searches: readonly string[], path: Path, checks: Checks): void {
  const [mostSearches, mostBytes] = checks.minor >= 26 ? [32, 2048] : [6, 256]
  if (searches.length > mostSearches) {
    checks.invalid(path, `${searches.length} search domains exceed the limit of ${mostSearches}; remove some`, { rule: 'too-many' })
  }
  let bytes = Math.max(0, searches.length - 1)
  for (const [index, search] of searches.entries()) {
    bytes += byteLength(search)
    const problems = searchProblems(search, checks)
    if (problems.length === 0) continue
    const field = path.index(index)
    const cause = field.toString()
    for (const problem of problems) checks.invalid(field, `${JSON.stringify(search)} ${problem}`, { cause })
  }
  if (bytes > mostBytes) {
    checks.invalid(path, `search domains have ${bytes} bytes in total, separators included; at most ${mostBytes} are allowed`, {
      rule: 'too-long',
    })
  }
}

/** A dot at the end is allowed; since 1.33 also a dot alone, and underscores. */
function searchProblems(search: string, { minor }: Checks): Problems {
  const domain = search.endsWith('.') ? search.slice(0, -1) : search
  if (minor < 33) return isDNS1123Subdomain(domain)
  return search === '.' ? noProblems : isDNS1123SubdomainWithUnderscore(domain)
}
