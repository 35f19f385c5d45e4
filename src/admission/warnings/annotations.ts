import { type Path, type AppArmorProfile, type PodSpec } from '../../kubernetes/index.ts'
import { CONTAINER_LISTS } from '../validate/container-lists.ts'
import type { Checks } from '../rejection.ts'

type Annotations = Readonly<Record<string, string>>

const RULE = 'deprecated-annotation'
const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod'
const SECCOMP_CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/'
const APP_ARMOR_CONTAINER = 'container.apparmor.security.beta.kubernetes.io/'
const LOCALHOST = 'localhost/'

const CRITICAL = 'scheduler.alpha.kubernetes.io/critical-pod'

const WITHOUT_EFFECT: Readonly<Record<string, string>> = {
  [CRITICAL]: 'has no effect since Kubernetes 1.16; use priorityClassName',
  'security.alpha.kubernetes.io/sysctls': 'has no effect since Kubernetes 1.11; use securityContext.sysctls',
  'security.alpha.kubernetes.io/unsafe-sysctls': 'has no effect since Kubernetes 1.11; use securityContext.sysctls',
}

/** Annotations that have become fields. `path`: of the annotations. */
export function warnAnnotations(annotations: Annotations, spec: PodSpec, path: Path, checks: Checks): void {
  let ofContainers = false
  for (const key in annotations) {
    if (key === CRITICAL && spec.priorityClassName) warn(key, 'has no effect since Kubernetes 1.16; remove it', path, checks)
    else if (Object.hasOwn(WITHOUT_EFFECT, key)) warn(key, WITHOUT_EFFECT[key]!, path, checks)
    else if (key === SECCOMP_POD && !spec.securityContext?.seccompProfile) warn(key, seccompMessage(checks), path, checks)
    ofContainers ||= key.startsWith(SECCOMP_CONTAINER) || key.startsWith(APP_ARMOR_CONTAINER)
  }
  if (!ofContainers) return

  const ofPod = spec.securityContext?.appArmorProfile
  for (const list of CONTAINER_LISTS) {
    for (const { name = '', securityContext } of spec[list] ?? []) {
      const seccomp = SECCOMP_CONTAINER + name
      if (Object.hasOwn(annotations, seccomp) && !securityContext?.seccompProfile) warn(seccomp, seccompMessage(checks), path, checks)
      const appArmor = APP_ARMOR_CONTAINER + name
      if (!checks.enabled('AppArmorFields') || !Object.hasOwn(annotations, appArmor) || securityContext?.appArmorProfile) continue
      if (ofPod && (checks.minor < 34 || says(annotations[appArmor]!, ofPod))) continue
      warn(appArmor, 'is deprecated since Kubernetes 1.30; use securityContext.appArmorProfile of the container', path, checks)
    }
  }
}

function seccompMessage({ minor }: Checks): string {
  const state = minor >= 27 ? 'has no effect since Kubernetes 1.27' : 'is deprecated since Kubernetes 1.19 and has no effect from 1.27 on'
  return `${state}; use securityContext.seccompProfile`
}

/** Whether the annotation means the same profile (ApparmorFieldForAnnotation). */
function says(annotation: string, { type, localhostProfile }: AppArmorProfile): boolean {
  if (annotation === 'unconfined') return type === 'Unconfined' && localhostProfile === undefined
  if (annotation === 'runtime/default') return type === 'RuntimeDefault' && localhostProfile === undefined
  return type === 'Localhost' && localhostProfile !== '' && annotation === `${LOCALHOST}${localhostProfile ?? ''}`
}

function warn(key: string, message: string, path: Path, checks: Checks): void {
  checks.warn(path.key(key), RULE, `the annotation ${key} ${message}`)
}
