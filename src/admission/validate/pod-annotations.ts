/** Annotations of a pod template that mean something to Kubernetes. */
import type { Path, PodSpec } from '../../kubernetes/index.ts'
import { CONTAINER_LISTS, allContainersOf } from './container-lists.ts'
import type { Checks } from '../rejection.ts'
import { validateTolerationsAnnotation } from './tolerations-annotation.ts'
import { validateDescendingPath } from './volume/file-path.ts'

const MIRROR = 'kubernetes.io/config.mirror'
const TOLERATIONS = 'scheduler.alpha.kubernetes.io/tolerations'
const DELETION_COST = 'controller.kubernetes.io/pod-deletion-cost'
const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod'
const SECCOMP_CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/'
const APP_ARMOR_CONTAINER = 'container.apparmor.security.beta.kubernetes.io/'
const LOCALHOST = 'localhost/'

type Annotations = Readonly<Record<string, string>>
type Profile = { readonly type?: string; readonly localhostProfile?: string }

/**
 * ValidatePodSpecificAnnotations.
 * @param truePath Where the annotations are; Kubernetes leaves out `metadata` in a template.
 */
export function validatePodAnnotations(annotations: Annotations, spec: PodSpec, path: Path, truePath: Path, checks: Checks): void {
  let containers: ReadonlySet<string> | undefined
  for (const key in annotations) {
    const value = annotations[key] ?? ''
    const at = truePath.key(key)
    if (key === MIRROR) {
      if (!spec.nodeName)
        checks.invalid(path.key(key), 'the annotation is reserved for mirror pods of the kubelet; remove it', { at, isOfKey: true })
    } else if (key === TOLERATIONS) {
      if (value) validateTolerationsAnnotation(value, path, at, checks)
    } else if (key === DELETION_COST) {
      if (isInt32(value) || checks.keeps.invalidDeletionCost) continue
      checks.invalid(
        path.key(key),
        `the deletion cost ${JSON.stringify(value)} must be a whole number between -2147483648 and 2147483647`,
        { at },
      )
    } else if (key === SECCOMP_POD || key.startsWith(SECCOMP_CONTAINER)) validateSeccomp(value, path.child(key), at, checks)
    else if (key.startsWith(APP_ARMOR_CONTAINER)) {
      containers ??= new Set(allContainersOf(spec).map(({ name = '' }) => name))
      validateAppArmor(value, key.slice(APP_ARMOR_CONTAINER.length), containers, path.key(key), at, checks)
    }
  }
}

/** GetDeletionCostFromPodAnnotations: no sign but a minus, no leading zeros. */
function isInt32(value: string): boolean {
  if (!/^(?:0|-[0-9]+|[1-9][0-9]*)$/.test(value)) return false
  const number = Number(value)
  return number >= -2147483648 && number <= 2147483647
}

/** ValidateSeccompProfile. */
function validateSeccomp(profile: string, path: Path, at: Path, checks: Checks): void {
  if (profile === 'runtime/default' || profile === 'docker/default' || profile === 'unconfined') return
  if (profile.startsWith(LOCALHOST)) return validateDescendingPath(profile.slice(LOCALHOST.length), path, checks, at)
  const message = `${JSON.stringify(profile)} is not a valid seccomp profile; use securityContext.seccompProfile, or runtime/default, unconfined or localhost/<file>`
  checks.invalid(path, message, { at })
}

/** ValidateAppArmorPodAnnotations. */
function validateAppArmor(profile: string, container: string, containers: ReadonlySet<string>, path: Path, at: Path, checks: Checks): void {
  if (!containers.has(container)) {
    checks.invalid(path, `the annotation refers to the container ${JSON.stringify(container)}, which does not exist in the pod template`, {
      at,
    })
  }
  if (profile === '' || profile === 'runtime/default' || profile === 'unconfined' || profile.startsWith(LOCALHOST)) return
  const message = `${JSON.stringify(profile)} is not a valid AppArmor profile; use securityContext.appArmorProfile, or runtime/default, unconfined or localhost/<profile>`
  checks.invalid(path, message, { at })
}

/**
 * validateSeccompAnnotationsAndFields, validateAppArmorAnnotationsAndFieldsMatchOnCreate: where both an annotation
 * and a field name a profile, they must name the same.
 */
export function validateProfilesMatch(annotations: Annotations, spec: PodSpec, path: Path, checks: Checks): void {
  let names = false
  for (const key in annotations) names ||= key === SECCOMP_POD || key.startsWith(SECCOMP_CONTAINER) || key.startsWith(APP_ARMOR_CONTAINER)
  if (!names) return

  const { seccompProfile, appArmorProfile } = spec.securityContext ?? {}
  validateMatch(annotations[SECCOMP_POD], seccompProfile, path.child('securityContext', 'seccompProfile'), 'seccomp', checks)
  const appArmor = checks.minor >= 30 && spec.os?.name !== 'windows'
  for (const list of CONTAINER_LISTS) {
    for (const [index, { name = '', securityContext }] of (spec[list] ?? []).entries()) {
      const context = path.child(list).index(index).child('securityContext')
      validateMatch(
        annotations[SECCOMP_CONTAINER + name],
        securityContext?.seccompProfile,
        context.child('seccompProfile'),
        'seccomp',
        checks,
      )
      if (!appArmor) continue
      const profile = securityContext?.appArmorProfile ?? appArmorProfile
      validateMatch(annotations[APP_ARMOR_CONTAINER + name], profile, context.child('appArmorProfile'), 'AppArmor', checks)
    }
  }
}

function validateMatch(annotation: string | undefined, profile: Profile | undefined, path: Path, what: string, checks: Checks): void {
  if (annotation === undefined || !profile) return
  const { type, localhostProfile } = profile
  if (type === 'Localhost' && annotation.startsWith(LOCALHOST)) {
    if (annotation.slice(LOCALHOST.length) === localhostProfile) return
    const message = `the field conflicts with the annotation of the container, which sets the ${what} profile ${JSON.stringify(annotation)}; make them equal or remove the annotation`
    checks.forbidden(path.child('localhostProfile'), message)
    return
  }
  const agrees =
    (type === 'Unconfined' && annotation === 'unconfined') ||
    (type === 'RuntimeDefault' && (annotation === 'runtime/default' || (what === 'seccomp' && annotation === 'docker/default')))
  if (agrees || (type !== 'Unconfined' && type !== 'RuntimeDefault' && type !== 'Localhost')) return
  const message = `${type} conflicts with the annotation ${JSON.stringify(annotation)}; make them equal or remove the annotation`
  checks.forbidden(path.child('type'), message)
}
