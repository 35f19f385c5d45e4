import { isValidGroupID, isValidUserID, type Path, type PodSecurityContext, type PodSpec } from '../../kubernetes/index.ts'
import { validateAppArmorProfile } from './app-armor-profile.ts'
import type { Checks } from '../rejection.ts'
import { validateSeccompProfile } from './seccomp-profile.ts'
import { validateSysctls } from './sysctl.ts'
import { rejectValue } from './value.ts'
import { validateWindowsOptions } from './windows-security-context-options.ts'

const FS_GROUP_CHANGE_POLICIES = ['OnRootMismatch', 'Always']
const SUPPLEMENTAL_GROUPS_POLICIES = ['Merge', 'Strict']
const SELINUX_CHANGE_POLICIES = ['Recursive', 'MountOption']

/** validatePodSpecSecurityContext. */
export function validatePodSecurityContext(context: PodSecurityContext, spec: PodSpec, path: Path, checks: Checks): void {
  const { fsGroup, runAsUser, runAsGroup, supplementalGroups, sysctls, fsGroupChangePolicy, supplementalGroupsPolicy } = context
  if (fsGroup !== undefined) rejectValue(path, 'fsGroup', fsGroup, isValidGroupID(fsGroup), checks)
  if (runAsUser !== undefined) rejectValue(path, 'runAsUser', runAsUser, isValidUserID(runAsUser), checks)
  if (runAsGroup !== undefined) rejectValue(path, 'runAsGroup', runAsGroup, isValidGroupID(runAsGroup), checks)
  if (supplementalGroups) {
    for (const [index, group] of supplementalGroups.entries()) {
      for (const problem of isValidGroupID(group)) checks.invalid(path.child('supplementalGroups').index(index), `${group} ${problem}`)
    }
  }
  if (sysctls) validateSysctls(sysctls, spec, path.child('sysctls'), checks)

  supportOneOf(fsGroupChangePolicy, FS_GROUP_CHANGE_POLICIES, path, 'fsGroupChangePolicy', checks)
  supportOneOf(supplementalGroupsPolicy, SUPPLEMENTAL_GROUPS_POLICIES, path, 'supplementalGroupsPolicy', checks)
  const onlyRecursive = !checks.enabled('SELinuxMount') && !checks.keeps.seLinuxMountOption
  supportOneOf(context.seLinuxChangePolicy, onlyRecursive ? ['Recursive'] : SELINUX_CHANGE_POLICIES, path, 'seLinuxChangePolicy', checks)

  if (context.seccompProfile) validateSeccompProfile(context.seccompProfile, path.child('seccompProfile'), checks)
  if (context.windowsOptions) validateWindowsOptions(context.windowsOptions, path.child('windowsOptions'), checks)
  if (context.appArmorProfile) validateAppArmorProfile(context.appArmorProfile, path.child('appArmorProfile'), checks)
}

function supportOneOf(value: string | undefined, allowed: readonly string[], path: Path, name: string, checks: Checks): void {
  if (value !== undefined && !allowed.includes(value)) checks.unsupported(path.child(name), value, allowed)
}
