import { isValidGroupID, isValidUserID, type Path, type SecurityContext } from '../../kubernetes/index.ts'
import { validateAppArmorProfile } from './app-armor-profile.ts'
import type { Checks } from '../rejection.ts'
import { validateSeccompProfile } from './seccomp-profile.ts'
import { rejectValue } from './value.ts'
import { validateWindowsOptions } from './windows-security-context-options.ts'

const PROC_MOUNTS = ['Default', 'Unmasked']

/**
 * ValidateSecurityContext, of a container in a cluster that allows privileged ones.
 * @param hostUsers Of the pod.
 */
export function validateSecurityContext(context: SecurityContext, hostUsers: boolean | undefined, path: Path, checks: Checks): void {
  const { runAsUser, runAsGroup, procMount, seccompProfile, windowsOptions, appArmorProfile } = context
  if (runAsUser !== undefined) rejectValue(path, 'runAsUser', runAsUser, isValidUserID(runAsUser), checks)
  if (runAsGroup !== undefined) rejectValue(path, 'runAsGroup', runAsGroup, isValidGroupID(runAsGroup), checks)
  if (procMount !== undefined) validateProcMount(procMount, hostUsers, path, checks)
  if (seccompProfile) validateSeccompProfile(seccompProfile, path.child('seccompProfile'), checks)
  if (context.allowPrivilegeEscalation === false) validateNoEscalation(context, path, checks)
  if (windowsOptions) validateWindowsOptions(windowsOptions, path.child('windowsOptions'), checks)
  if (appArmorProfile) validateAppArmorProfile(appArmorProfile, path.child('appArmorProfile'), checks)
}

function validateProcMount(procMount: string, hostUsers: boolean | undefined, path: Path, checks: Checks): void {
  const field = path.child('procMount')
  if (!PROC_MOUNTS.includes(procMount)) checks.unsupported(field, procMount, PROC_MOUNTS)
  if (procMount === 'Unmasked' && hostUsers !== false && checks.minor >= 30) {
    const message = 'procMount: Unmasked requires hostUsers: false of the pod; set it, or use procMount: Default'
    checks.invalid(field, message, { rule: 'unmasked-proc-mount' })
  }
}

/** Kubernetes reports at the security context; it looks for CAP_SYS_ADMIN only, though runtimes call it SYS_ADMIN. */
function validateNoEscalation({ privileged, capabilities }: SecurityContext, path: Path, checks: Checks): void {
  const at = path.child('allowPrivilegeEscalation')
  const details = { at, rule: 'privilege-escalation-conflict', cause: at.toString() }
  if (privileged) {
    const message =
      'allowPrivilegeEscalation: false conflicts with privileged: true; set allowPrivilegeEscalation: true, or remove privileged'
    checks.invalid(path, message, details)
  }
  if (checks.keeps.sysAdminWithoutEscalation || !capabilities?.add) return
  for (const capability of capabilities.add) {
    if (capability !== 'CAP_SYS_ADMIN') continue
    checks.invalid(
      path,
      'allowPrivilegeEscalation: false conflicts with the capability CAP_SYS_ADMIN; set allowPrivilegeEscalation: true, or remove the capability',
      details,
    )
  }
}
