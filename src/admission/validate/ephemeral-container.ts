import type { Path, EphemeralContainer, PodSpec, Volume } from '../../kubernetes/index.ts'
import { claimName, validateContainer } from './any-container.ts'
import { Checks } from '../rejection.ts'
import { hasSpaceAtEnds } from './whitespace.ts'

/** What an ephemeral container cannot have (those missing from allowedEphemeralContainerFields). */
const FORBIDDEN_FIELDS = [
  'ports',
  'resources',
  'livenessProbe',
  'readinessProbe',
  'startupProbe',
  'lifecycle',
  'resizePolicy',
  'restartPolicy',
  'restartPolicyRules',
] as const

/**
 * validateEphemeralContainers: a template has none, and Kubernetes still checks each of them.
 * Removing them cures it all, so every rejection has the same cause: the list. `path`: of the pod's spec.
 */
export function validateEphemeralContainers(spec: PodSpec, volumes: Map<string, Volume>, path: Path, checks: Checks): void {
  if (!spec.ephemeralContainers?.length) return
  const field = path.child('ephemeralContainers')
  const found = new Checks(checks.minor, checks.keeps, checks.gates)
  validateEach(spec.ephemeralContainers, volumes, spec, field, found)
  const cause = field.toString()
  for (const rejection of found.rejections) checks.rejections.push({ ...rejection, cause })
}

function validateEach(
  ephemeralContainers: readonly EphemeralContainer[],
  volumes: Map<string, Volume>,
  spec: PodSpec,
  path: Path,
  checks: Checks,
): void {
  const others = new Set<string>()
  for (const { name = '' } of [...(spec.containers ?? []), ...(spec.initContainers ?? [])]) others.add(name)
  const names = new Set(others)

  for (const [index, container] of ephemeralContainers.entries()) {
    const item = path.index(index)
    const { image = '', targetContainerName } = container
    validateContainer(container, volumes, spec, item, checks)
    if (hasSpaceAtEnds(image)) checks.invalid(item.child('image'), `${JSON.stringify(image)} must not begin or end with white space`)
    claimName(container, names, 'container', item, checks)
    if (targetContainerName && !others.has(targetContainerName)) {
      checks.notFound(item.child('targetContainerName'), `container ${JSON.stringify(targetContainerName)} does not exist`)
    }
    forbidFields(container, item, checks)
  }
}

/** validateFieldAllowList: an empty list is there too, an empty struct is not. */
function forbidFields(container: EphemeralContainer, path: Path, checks: Checks): void {
  for (const name of FORBIDDEN_FIELDS) {
    const value = container[name]
    if (value === undefined) continue
    if (name === 'resources' && Object.values(value).every(list => list === undefined)) continue
    checks.forbidden(path.child(name), `${name} is not allowed in an ephemeral container`)
  }
  for (const [index, { subPath, subPathExpr }] of (container.volumeMounts ?? []).entries()) {
    const mount = path.child('volumeMounts').index(index)
    if (subPath) checks.forbidden(mount.child('subPath'), 'an ephemeral container can only mount whole volumes')
    if (subPathExpr) checks.forbidden(mount.child('subPathExpr'), 'an ephemeral container can only mount whole volumes')
  }
}
