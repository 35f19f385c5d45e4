import { quote } from '../../../kubernetes/index.ts'
import type { Check } from '../check.ts'
import { plural, quoted, settersText, sorted } from '../words.ts'

const ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/'
const TYPES = new Set(['RuntimeDefault', 'Localhost'])

export const appArmorProfile: Check = {
  id: 'appArmorProfile',
  level: 'baseline',
  revisions: [
    {
      since: 0,
      judge(pod) {
        const bad = pod.setters.flatMap(({ container, at, context: { appArmorProfile: profile } }) =>
          profile && !TYPES.has(profile.type ?? '')
            ? [{ container, type: profile.type ?? '', at: at.child('appArmorProfile', 'type') }]
            : [],
        )
        const annotations = Object.entries(pod.annotations).filter(([key, value]) => key.startsWith(ANNOTATION) && !isAllowed(value))
        if (bad.length + annotations.length === 0) return undefined
        // A container's annotation counts whether or not there is such a container.
        const written = annotations.map(([key, value]) => `${key}=${quote(value)}`)
        const values = [...sorted(bad.map(({ type }) => type)), ...sorted(written)]
        const setters = [
          ...(bad.length > 0 ? [settersText(bad)] : []),
          ...(annotations.length > 0 ? [plural('annotation', annotations.length)] : []),
        ]
        return {
          reason: plural('forbidden AppArmor profile', values.length),
          detail: `${setters.join(' and ')} must not set AppArmor profile type to ${quoted(values)}`,
          paths: [...bad.map(({ at }) => at), ...annotations.map(([key]) => pod.annotationAt(key))],
        }
      },
    },
  ],
}

function isAllowed(profile: string): boolean {
  return profile === '' || profile === 'runtime/default' || profile.startsWith('localhost/')
}
