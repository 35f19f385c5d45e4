import type { Check } from '../check.ts'
import { settersText } from '../words.ts'

export const windowsHostProcess: Check = {
  id: 'windowsHostProcess',
  level: 'baseline',
  revisions: [
    {
      since: 0,
      judge({ setters }) {
        const bad = setters.filter(({ context }) => context.windowsOptions?.hostProcess === true)
        if (bad.length === 0) return undefined
        return {
          reason: 'hostProcess',
          detail: `${settersText(bad)} must not set securityContext.windowsOptions.hostProcess=true`,
          paths: bad.map(({ at }) => at.child('windowsOptions', 'hostProcess')),
        }
      },
    },
  ],
}
