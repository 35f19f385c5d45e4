import type { Check } from '../check.ts'
import { named, plural, sorted } from '../words.ts'

export const hostPorts: Check = {
  id: 'hostPorts',
  level: 'baseline',
  revisions: [
    {
      since: 0,
      judge({ containers }) {
        const bad = containers.flatMap(({ name, at, value }) => {
          const ports = (value.ports ?? []).map(({ hostPort = 0 }, index) => ({
            hostPort,
            at: at.child('ports').index(index).child('hostPort'),
          }))
          const used = ports.filter(({ hostPort }) => hostPort !== 0)
          return used.length > 0 ? [{ name, used }] : []
        })
        if (bad.length === 0) return undefined
        const who = bad.map(({ name }) => name)
        const used = bad.flatMap(container => container.used)
        const ports = sorted(used.map(({ hostPort }) => String(hostPort)))
        return {
          reason: 'hostPort',
          detail: `${named('container', who)} ${plural('uses', who.length, 'use')} ${plural('hostPort', ports.length)} ${ports.join(', ')}`,
          paths: used.map(({ at }) => at),
        }
      },
    },
  ],
}
