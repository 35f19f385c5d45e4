import type { Path, PodSpec } from '../../kubernetes/index.ts'
import { CONTAINER_LISTS } from './container-lists.ts'
import type { Checks } from '../rejection.ts'

const SYSTEMS = ['linux', 'windows']
const RULE = 'wrong-os-field'

const LINUX_POD_CONTEXT = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'fsGroup',
  'fsGroupChangePolicy',
  'runAsUser',
  'runAsGroup',
  'supplementalGroups',
  'supplementalGroupsPolicy',
  'seLinuxChangePolicy',
] as const

const LINUX_CONTEXT = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'capabilities',
  'readOnlyRootFilesystem',
  'privileged',
  'allowPrivilegeEscalation',
  'procMount',
  'runAsUser',
  'runAsGroup',
] as const

/** validateOS, and what a pod of that system cannot have (validateLinux, validateWindows); `path`: of the pod's spec. */
export function validatePodOS(spec: PodSpec, path: Path, checks: Checks): void {
  const system = spec.os?.name
  if (system === 'linux') forbidOnLinux(spec, path, checks)
  else if (system === 'windows') forbidOnWindows(spec, path, checks)
  else if (system) checks.unsupported(path.child('os'), system, SYSTEMS, { at: path.child('os', 'name') })
  else checks.required(path.child('os', 'name'), `name is missing; set ${SYSTEMS.join(' or ')}, or remove os`)
}

function forbidOnLinux(spec: PodSpec, path: Path, checks: Checks): void {
  if (spec.securityContext?.windowsOptions) forbid(path, 'securityContext', 'windowsOptions', 'linux', checks)
  for (const list of CONTAINER_LISTS) {
    const containers = spec[list]
    if (!containers) continue
    for (const [index, { securityContext }] of containers.entries()) {
      if (securityContext?.windowsOptions) forbid(path.child(list).index(index), 'securityContext', 'windowsOptions', 'linux', checks)
    }
  }
}

/**
 * An empty list of supplementalGroups counts too, one of sysctls does not; hostUsers and
 * shareProcessNamespace count even where they are false.
 */
function forbidOnWindows(spec: PodSpec, path: Path, checks: Checks): void {
  const { securityContext = {}, hostUsers, hostPID, hostIPC, shareProcessNamespace } = spec
  for (const name of LINUX_POD_CONTEXT) {
    if (securityContext[name] !== undefined) forbid(path, 'securityContext', name, 'windows', checks)
  }
  if (securityContext.sysctls?.length) forbid(path, 'securityContext', 'sysctls', 'windows', checks)
  if (hostUsers !== undefined) forbid(path, undefined, 'hostUsers', 'windows', checks)
  if (hostPID) forbid(path, undefined, 'hostPID', 'windows', checks)
  if (hostIPC) forbid(path, undefined, 'hostIPC', 'windows', checks)
  if (shareProcessNamespace !== undefined) forbid(path, undefined, 'shareProcessNamespace', 'windows', checks)

  for (const list of CONTAINER_LISTS) {
    const containers = spec[list]
    if (!containers) continue
    for (const [index, { securityContext: context }] of containers.entries()) {
      if (!context) continue
      for (const name of LINUX_CONTEXT) {
        if (context[name] !== undefined) forbid(path.child(list).index(index), 'securityContext', name, 'windows', checks)
      }
    }
  }
}

function forbid(path: Path, parent: string | undefined, name: string, system: string, checks: Checks): void {
  const field = parent ? path.child(parent, name) : path.child(name)
  const cause = `${field.toString()} of another system`
  checks.forbidden(field, `${name} is not allowed in a pod with os.name: ${system}; remove it or change os.name`, { rule: RULE, cause })
}
