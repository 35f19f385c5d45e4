import type { Breach, Check } from '../check.ts'
import type { Pod } from '../pod.ts'
import { settersText } from '../words.ts'

export const runAsUser: Check = {
  id: 'runAsUser',
  level: 'restricted',
  revisions: [
    { since: 23, judge },
    { since: 35, judge: pod => (pod.hasUserNamespace ? undefined : judge(pod)) },
  ],
}

function judge({ setters }: Pod): Breach | undefined {
  const bad = setters.filter(({ context }) => context.runAsUser === 0)
  if (bad.length === 0) return undefined
  return {
    reason: 'runAsUser=0',
    detail: `${settersText(bad)} must not set runAsUser=0`,
    paths: bad.map(({ at }) => at.child('runAsUser')),
  }
}
