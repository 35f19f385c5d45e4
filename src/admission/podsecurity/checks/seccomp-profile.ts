import { quote } from '../../../kubernetes/index.ts'
import type { Breach, Check } from '../check.ts'
import type { Pod, Setter } from '../pod.ts'
import { named, plural, quoted, settersText, sorted } from '../words.ts'

const POD_ANNOTATION = 'seccomp.security.alpha.kubernetes.io/pod'
const CONTAINER_ANNOTATION = 'container.seccomp.security.alpha.kubernetes.io/'
const TYPES = new Set(['RuntimeDefault', 'Localhost'])

export const seccompProfileBaseline: Check = {
  id: 'seccompProfile_baseline',
  level: 'baseline',
  revisions: [
    { since: 0, judge: judgeAnnotations },
    { since: 19, judge: judgeFields },
  ],
}

export const seccompProfileRestricted: Check = {
  id: 'seccompProfile_restricted',
  level: 'restricted',
  overrides: 'seccompProfile_baseline',
  revisions: [
    { since: 19, judge: judgeRestricted },
    { since: 25, judge: pod => (pod.isWindows ? undefined : judgeRestricted(pod)) },
  ],
}

/** Only the pod's and those of containers that exist. */
function judgeAnnotations(pod: Pod): Breach | undefined {
  const keys = [POD_ANNOTATION, ...pod.containers.map(({ name }) => CONTAINER_ANNOTATION + name)]
  const bad = [...new Set(keys)].filter(key => Object.hasOwn(pod.annotations, key) && !isAllowed(pod.annotations[key]!))
  if (bad.length === 0) return undefined
  const written = sorted(bad.map(key => `${key}=${quote(pod.annotations[key]!)}`))
  return {
    reason: 'seccompProfile',
    detail: `forbidden ${plural('annotation', bad.length)} ${written.join(', ')}`,
    paths: bad.map(key => pod.annotationAt(key)),
  }
}

function isAllowed(profile: string): boolean {
  return profile === 'runtime/default' || profile === 'docker/default' || profile.startsWith('localhost/')
}

function judgeFields(pod: Pod): Breach | undefined {
  const bad = pod.setters.filter(isWrong)
  if (bad.length === 0) return undefined
  const types = sorted(bad.map(({ context }) => context.seccompProfile?.type ?? ''))
  return {
    reason: 'seccompProfile',
    detail: `${settersText(bad)} must not set securityContext.seccompProfile.type to ${quoted(types)}`,
    paths: bad.map(({ at }) => at.child('seccompProfile', 'type')),
  }
}

function judgeRestricted(pod: Pod): Breach | undefined {
  const wrong = judgeFields(pod)
  const isSetByPod = pod.spec.securityContext?.seccompProfile !== undefined
  const unset = isSetByPod ? [] : pod.containers.filter(({ value }) => value.securityContext?.seccompProfile === undefined)
  const missing = unset.map(({ at }) => at.child('securityContext', 'seccompProfile', 'type'))
  // What a container inherits from the pod is told of the pod.
  if (wrong) return { ...wrong, paths: [...wrong.paths, ...missing] }
  if (unset.length === 0) return undefined
  const who = named(
    'container',
    unset.map(({ name }) => name),
  )
  return {
    reason: 'seccompProfile',
    detail: `pod or ${who} must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost"`,
    paths: missing,
  }
}

function isWrong({ context: { seccompProfile } }: Setter): boolean {
  return seccompProfile !== undefined && !TYPES.has(seccompProfile.type ?? '')
}
