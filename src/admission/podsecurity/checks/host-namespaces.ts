import type { Check } from '../check.ts'

const FIELDS = ['hostNetwork', 'hostPID', 'hostIPC'] as const

export const hostNamespaces: Check = {
  id: 'hostNamespaces',
  level: 'baseline',
  revisions: [
    {
      since: 0,
      judge(pod) {
        const bad = FIELDS.filter(name => pod.spec[name] === true)
        if (bad.length === 0) return undefined
        return { reason: 'host namespaces', detail: bad.map(name => `${name}=true`).join(', '), paths: bad.map(name => pod.at(name)) }
      },
    },
  ],
}
