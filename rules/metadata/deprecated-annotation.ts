import { type AnyField, type Field, type Fix, problem, remove, rule, set, together } from 'ds-lint/rule'
import type { PodSpec, VersionRange } from 'ds-lint/kubernetes'

const CRITICAL = 'scheduler.alpha.kubernetes.io/critical-pod'
const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod'
const SECCOMP_CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/'
const APP_ARMOR_CONTAINER = 'container.apparmor.security.beta.kubernetes.io/'

export default rule({
  id: 'deprecated-annotation',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Deprecated annotation that was replaced by a field',
  why: `Kubernetes ignores the seccomp annotations since 1.27 and critical-pod since 1.16: the pod runs unconfined, or is evicted like any other.
    The API server still copies an AppArmor annotation to the field that replaced it.`,
  references: [
    'https://kubernetes.io/docs/reference/labels-annotations-taints/',
    'https://kubernetes.io/docs/tutorials/security/seccomp/',
    'https://kubernetes.io/docs/tutorials/security/apparmor/',
  ],

  *check(subject) {
    const { daemonSet, pod, warning, target } = subject
    const annotations = daemonSet.at('spec', 'template', 'metadata', 'annotations')
    const key = String(warning.at.steps().at(-1))
    const annotation = annotations.at(key)
    const whole: AnyField = annotations.entries().length === 1 ? annotations : annotation
    yield problem(annotation.key, warning.message, { fix: correct(key, annotation.value ?? '', whole, pod, target) })
  },
})

/** `whole`: what to remove of the annotations. */
function correct(key: string, value: string, whole: AnyField, pod: Field<PodSpec>, target: VersionRange): Fix | undefined {
  if (key.startsWith(SECCOMP_CONTAINER) || key === SECCOMP_POD) {
    const holder = key === SECCOMP_POD ? pod : containerOf(key.slice(SECCOMP_CONTAINER.length), pod)
    // Where the annotation has no effect any more, the field brings one.
    return replace(holder?.resolve(['securityContext', 'seccompProfile']), value, whole, target.to < 27 ? 'safe' : 'unsafe')
  }
  if (key.startsWith(APP_ARMOR_CONTAINER)) {
    const holder = target.from < 30 ? undefined : containerOf(key.slice(APP_ARMOR_CONTAINER.length), pod)
    return replace(holder?.resolve(['securityContext', 'appArmorProfile']), value, whole, 'safe')
  }
  const without = remove(whole, 'safe', 'remove the annotation, which has no effect')
  if (key !== CRITICAL || pod.at('priorityClassName').exists) return without
  const priority = set(pod.at('priorityClassName'), 'system-node-critical', 'unsafe')
  return together('set priorityClassName to system-node-critical instead of the annotation', priority, without)
}

function replace(field: AnyField | undefined, annotation: string, whole: AnyField, safety: Fix['safety']): Fix | undefined {
  const profile = profileOf(annotation)
  if (!field || !profile) return undefined
  return together(`set ${field.path} instead of the annotation`, set(field, profile, safety), remove(whole, safety))
}

function profileOf(annotation: string): { type: string; localhostProfile?: string } | undefined {
  if (annotation === 'unconfined') return { type: 'Unconfined' }
  if (annotation === 'runtime/default' || annotation === 'docker/default') return { type: 'RuntimeDefault' }
  const [, localhostProfile] = /^localhost\/(.+)$/.exec(annotation) ?? []
  return localhostProfile === undefined ? undefined : { type: 'Localhost', localhostProfile }
}

function containerOf(name: string, pod: Field<PodSpec>): AnyField | undefined {
  const containers = [...pod.at('containers').items(), ...pod.at('initContainers').items()]
  return containers.find(container => container.value?.name === name)
}
