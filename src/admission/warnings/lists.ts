import { getWarningForIP, type Path, type HostAlias, type LocalObjectReference, type PodSpec } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'

/** Host aliases, pull secrets and name servers. */
export function warnLists({ hostAliases, imagePullSecrets, dnsConfig }: PodSpec, path: Path, checks: Checks): void {
  if (hostAliases) warnHostAliases(hostAliases, path.child('hostAliases'), checks)
  if (imagePullSecrets) warnImagePullSecrets(imagePullSecrets, path.child('imagePullSecrets'), checks)
  for (const [index, nameserver] of (dnsConfig?.nameservers ?? []).entries()) {
    warnIP(nameserver, path.child('dnsConfig', 'nameservers').index(index), checks)
  }
}

function warnHostAliases(aliases: readonly HostAlias[], path: Path, checks: Checks): void {
  const addresses = new Set<string>()
  for (const [index, { ip = '' }] of aliases.entries()) {
    const field = path.index(index).child('ip')
    if (addresses.has(ip)) {
      checks.warn(
        field,
        'duplicate-host-alias',
        `duplicate address ${ip}; kubectl apply may drop one of the two, so merge their host names`,
      )
    }
    addresses.add(ip)
    warnIP(ip, field, checks)
  }
}

function warnImagePullSecrets(secrets: readonly LocalObjectReference[], path: Path, checks: Checks): void {
  const names = new Set<string>()
  for (const [index, { name = '' }] of secrets.entries()) {
    const field = path.index(index).child('name')
    if (names.has(name)) checks.warn(field, 'duplicate-pull-secret', `duplicate pull secret ${JSON.stringify(name)}; remove one`)
    names.add(name)
    if (!name) checks.warn(field, 'unnamed-pull-secret', 'pull secret has no name; set the name of a Secret, or remove the entry')
  }
}

/** GetWarningsForIP, since 1.33. What is no address at all is refused. */
function warnIP(ip: string, field: Path, checks: Checks): void {
  const problem = checks.minor >= 33 ? getWarningForIP(ip) : undefined
  if (problem) checks.warn(field, 'non-standard-ip', `${ip} ${problem}`)
}
