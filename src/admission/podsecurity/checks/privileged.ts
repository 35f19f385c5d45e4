import type { Check } from '../check.ts'
import { named } from '../words.ts'

export const privileged: Check = {
  id: 'privileged',
  level: 'baseline',
  revisions: [
    {
      since: 0,
      judge({ containers }) {
        const bad = containers.filter(({ value }) => value.securityContext?.privileged === true)
        if (bad.length === 0) return undefined
        const who = bad.map(({ name }) => name)
        return {
          reason: 'privileged',
          detail: `${named('container', who)} must not set securityContext.privileged=true`,
          paths: bad.map(({ at }) => at.child('securityContext', 'privileged')),
        }
      },
    },
  ],
}
