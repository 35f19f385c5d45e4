import type { Breach, Check } from '../check.ts'
import type { Pod } from '../pod.ts'

/** What each version allows beside those of the versions before it. */
const ALLOWED: readonly (readonly [since: number, names: readonly string[]])[] = [
  [
    0,
    [
      'kernel.shm_rmid_forced',
      'net.ipv4.ip_local_port_range',
      'net.ipv4.tcp_syncookies',
      'net.ipv4.ping_group_range',
      'net.ipv4.ip_unprivileged_port_start',
    ],
  ],
  [27, ['net.ipv4.ip_local_reserved_ports']],
  [29, ['net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl', 'net.ipv4.tcp_keepalive_probes']],
  [32, ['net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem']],
  [37, ['net.ipv4.tcp_slow_start_after_idle', 'net.ipv4.tcp_notsent_lowat']],
]

export const sysctls: Check = {
  id: 'sysctls',
  level: 'baseline',
  revisions: ALLOWED.map(([since], index) => {
    const allowed = new Set(ALLOWED.slice(0, index + 1).flatMap(([, names]) => names))
    return { since, judge: pod => judge(pod, allowed) }
  }),
}

function judge(pod: Pod, allowed: ReadonlySet<string>): Breach | undefined {
  const list = pod.at('securityContext', 'sysctls')
  const bad = (pod.spec.securityContext?.sysctls ?? [])
    .map(({ name = '' }, index) => ({ name, at: list.index(index).child('name') }))
    .filter(({ name }) => !allowed.has(name))
  if (bad.length === 0) return undefined
  return { reason: 'forbidden sysctls', detail: bad.map(({ name }) => name).join(', '), paths: bad.map(({ at }) => at) }
}
