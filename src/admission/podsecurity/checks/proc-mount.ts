import type { Breach, Check } from '../check.ts'
import type { Pod } from '../pod.ts'
import { named, quoted, sorted } from '../words.ts'

export const procMount: Check = {
  id: 'procMount',
  level: 'baseline',
  revisions: [
    { since: 0, judge },
    { since: 35, judge: pod => (pod.hasUserNamespace ? undefined : judge(pod)) },
  ],
}

/** What `baseline` asked before user namespaces relaxed it. */
export const procMountRestricted: Check = {
  id: 'procMount_restricted',
  level: 'restricted',
  overrides: 'procMount',
  revisions: [{ since: 35, judge }],
}

function judge({ containers }: Pod): Breach | undefined {
  const bad = containers.flatMap(({ name, at, value }) => {
    const type = value.securityContext?.procMount
    return type === undefined || type === 'Default' ? [] : [{ name, type, at: at.child('securityContext', 'procMount') }]
  })
  if (bad.length === 0) return undefined
  const who = bad.map(({ name }) => name)
  const types = sorted(bad.map(({ type }) => type))
  return {
    reason: 'procMount',
    detail: `${named('container', who)} must not set securityContext.procMount to ${quoted(types)}`,
    paths: bad.map(({ at }) => at),
  }
}
