import type { Breach, Check } from '../check.ts'
import type { Pod } from '../pod.ts'
import { named, settersText } from '../words.ts'

export const runAsNonRoot: Check = {
  id: 'runAsNonRoot',
  level: 'restricted',
  revisions: [
    { since: 0, judge },
    { since: 35, judge: pod => (pod.hasUserNamespace ? undefined : judge(pod)) },
  ],
}

function judge(pod: Pod): Breach | undefined {
  const ofPod = pod.spec.securityContext?.runAsNonRoot
  const wrong = pod.setters.filter(({ context }) => context.runAsNonRoot === false)
  const unset = ofPod === true ? [] : pod.containers.filter(({ value }) => value.securityContext?.runAsNonRoot === undefined)
  if (wrong.length + unset.length === 0) return undefined
  // What a container inherits from the pod is told of the pod.
  const missing = ofPod === undefined ? unset.map(({ at }) => at.child('securityContext', 'runAsNonRoot')) : []
  return {
    reason: 'runAsNonRoot != true',
    detail:
      wrong.length > 0
        ? `${settersText(wrong)} must not set securityContext.runAsNonRoot=false`
        : `pod or ${named(
            'container',
            unset.map(({ name }) => name),
          )} must set securityContext.runAsNonRoot=true`,
    paths: [...wrong.map(({ at }) => at.child('runAsNonRoot')), ...missing],
  }
}
