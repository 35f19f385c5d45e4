import { isValidIPForLegacyField, isDNS1123Subdomain, type Path, type HostAlias } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'

/** ValidateHostAliases: lines of /etc/hosts. Before 1.30 Kubernetes names neither the line nor the name. */
export function validateHostAliases(aliases: readonly HostAlias[], path: Path, checks: Checks): void {
  const strict = checks.enabled('StrictIPCIDRValidation')
  for (const [index, { ip = '', hostnames }] of aliases.entries()) {
    for (const problem of isValidIPForLegacyField(ip, strict)) {
      const at = path.index(index).child('ip')
      checks.invalid(checks.minor >= 30 ? at : path.child('ip'), `${JSON.stringify(ip)} ${problem}`, {
        at,
        rule: 'invalid-ip',
        cause: at.toString(),
      })
    }
    if (hostnames) validateHostnames(hostnames, path, index, checks)
  }
}

function validateHostnames(hostnames: readonly string[], path: Path, alias: number, checks: Checks): void {
  for (const [index, hostname] of hostnames.entries()) {
    for (const problem of isDNS1123Subdomain(hostname)) {
      const at = path.index(alias).child('hostnames').index(index)
      checks.invalid(checks.minor >= 30 ? at : path.child('hostnames'), `${JSON.stringify(hostname)} ${problem}`, {
        at,
        cause: at.toString(),
      })
    }
  }
}
