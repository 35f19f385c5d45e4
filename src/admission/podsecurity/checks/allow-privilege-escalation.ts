import type { Breach, Check } from '../check.ts'
import type { Pod } from '../pod.ts'
import { named } from '../words.ts'

export const allowPrivilegeEscalation: Check = {
  id: 'allowPrivilegeEscalation',
  level: 'restricted',
  revisions: [
    { since: 8, judge },
    { since: 25, judge: pod => (pod.isWindows ? undefined : judge(pod)) },
  ],
}

function judge({ containers }: Pod): Breach | undefined {
  const bad = containers.filter(({ value }) => value.securityContext?.allowPrivilegeEscalation !== false)
  if (bad.length === 0) return undefined
  const who = bad.map(({ name }) => name)
  return {
    reason: 'allowPrivilegeEscalation != false',
    detail: `${named('container', who)} must set securityContext.allowPrivilegeEscalation=false`,
    paths: bad.map(({ at }) => at.child('securityContext', 'allowPrivilegeEscalation')),
  }
}
