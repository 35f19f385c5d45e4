import type { Breach, Check } from '../check.ts'
import type { Pod } from '../pod.ts'
import { named, quoted, sorted } from '../words.ts'

const DEFAULT_CAPABILITIES = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
])
const RESTRICTED_CAPABILITIES = new Set(['NET_BIND_SERVICE'])

export const capabilitiesBaseline: Check = {
  id: 'capabilities_baseline',
  level: 'baseline',
  revisions: [
    {
      since: 0,
      judge(pod) {
        const added = addedBeyond(pod, DEFAULT_CAPABILITIES)
        return added && { reason: 'non-default capabilities', ...added }
      },
    },
  ],
}

export const capabilitiesRestricted: Check = {
  id: 'capabilities_restricted',
  level: 'restricted',
  overrides: 'capabilities_baseline',
  revisions: [
    { since: 22, judge: judgeRestricted },
    { since: 25, judge: pod => (pod.isWindows ? undefined : judgeRestricted(pod)) },
  ],
}

function judgeRestricted(pod: Pod): Breach | undefined {
  const breaches = [notDropped(pod), addedBeyond(pod, RESTRICTED_CAPABILITIES)].filter(breach => breach !== undefined)
  if (breaches.length === 0) return undefined
  return {
    reason: 'unrestricted capabilities',
    detail: breaches.map(({ detail }) => detail).join('; '),
    paths: breaches.flatMap(({ paths }) => paths),
  }
}

function notDropped({ containers }: Pod): Omit<Breach, 'reason'> | undefined {
  const bad = containers.filter(({ value }) => value.securityContext?.capabilities?.drop?.includes('ALL') !== true)
  if (bad.length === 0) return undefined
  const who = bad.map(({ name }) => name)
  return {
    detail: `${named('container', who)} must set securityContext.capabilities.drop=["ALL"]`,
    paths: bad.map(({ at }) => at.child('securityContext', 'capabilities', 'drop')),
  }
}

function addedBeyond({ containers }: Pod, allowed: ReadonlySet<string>): Omit<Breach, 'reason'> | undefined {
  const bad = containers.flatMap(({ name, at, value }) => {
    const added = (value.securityContext?.capabilities?.add ?? []).map((capability, index) => ({
      capability,
      at: at.child('securityContext', 'capabilities', 'add').index(index),
    }))
    const forbidden = added.filter(({ capability }) => !allowed.has(capability))
    return forbidden.length > 0 ? [{ name, forbidden }] : []
  })
  if (bad.length === 0) return undefined
  const who = bad.map(({ name }) => name)
  const forbidden = bad.flatMap(container => container.forbidden)
  const what = sorted(forbidden.map(({ capability }) => capability))
  return {
    detail: `${named('container', who)} must not include ${quoted(what)} in securityContext.capabilities.add`,
    paths: forbidden.map(({ at }) => at),
  }
}
