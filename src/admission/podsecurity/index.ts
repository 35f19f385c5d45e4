/** Pod Security Standards, judged as k8s.io/pod-security-admission judges them. */
import { type PodTemplateSpec, NEWEST } from '../../kubernetes/index.ts'
import type { Breach, Check } from './check.ts'
import { allowPrivilegeEscalation } from './checks/allow-privilege-escalation.ts'
import { appArmorProfile } from './checks/app-armor-profile.ts'
import { capabilitiesBaseline, capabilitiesRestricted } from './checks/capabilities.ts'
import { hostNamespaces } from './checks/host-namespaces.ts'
import { hostPorts } from './checks/host-ports.ts'
import { hostProbesAndHostLifecycle } from './checks/host-probes.ts'
import { privileged } from './checks/privileged.ts'
import { procMount, procMountRestricted } from './checks/proc-mount.ts'
import { runAsNonRoot } from './checks/run-as-non-root.ts'
import { runAsUser } from './checks/run-as-user.ts'
import { seccompProfileBaseline, seccompProfileRestricted } from './checks/seccomp-profile.ts'
import { seLinuxOptions } from './checks/selinux-options.ts'
import { sysctls } from './checks/sysctls.ts'
import { hostPathVolumes, restrictedVolumes } from './checks/volumes.ts'
import { windowsHostProcess } from './checks/windows-host-process.ts'
import { Pod } from './pod.ts'
import type { Level, PolicyVersion } from './policy.ts'

export type { Level, Mode, PolicyVersion } from './policy.ts'
export { levelVersionText, parsePolicyVersion, policyOf } from './policy.ts'

/** A check that a pod breaks. */
export interface Violation extends Breach {
  /** The check's id in k8s.io/pod-security-admission. */
  readonly check: string
}

/** In the order of what the API server says: those of baseline first, each level's by id. */
export const CHECKS: readonly Check[] = [
  appArmorProfile,
  capabilitiesBaseline,
  hostNamespaces,
  hostPathVolumes,
  hostPorts,
  hostProbesAndHostLifecycle,
  privileged,
  procMount,
  seLinuxOptions,
  seccompProfileBaseline,
  sysctls,
  windowsHostProcess,
  allowPrivilegeEscalation,
  capabilitiesRestricted,
  procMountRestricted,
  restrictedVolumes,
  runAsNonRoot,
  runAsUser,
  seccompProfileRestricted,
]

/**
 * What a pod, or the template of a workload, breaks at a level; none where it is allowed. It is decoded and defaulted: a volume without a source
 * is an emptyDir. `latest` is the newest known version, as is one that is newer.
 */
export function violations(template: PodTemplateSpec, level: Level, version: PolicyVersion): readonly Violation[] {
  if (level === 'privileged') return []
  const minor = resolveVersion(version, NEWEST)
  const pod = new Pod(template)
  return checksAt(level, minor).flatMap(({ id, judge }) => {
    const breach = judge(pod)
    return breach ? [{ check: id, ...breach }] : []
  })
}

/** The version by which a cluster judges: it knows no policy that is newer than itself. */
export function resolveVersion(version: PolicyVersion, cluster: number): number {
  return version === 'latest' ? cluster : Math.min(version, cluster)
}

/** `privileged, hostPort` */
export function reasonOf(broken: readonly Violation[]): string {
  return broken.map(({ reason }) => reason).join(', ')
}

/** `privileged (container "a" must not set securityContext.privileged=true), …`: what follows `violates PodSecurity "baseline:latest": `. */
export function detailOf(broken: readonly Violation[]): string {
  return broken.map(({ reason, detail }) => (detail === '' ? reason : `${reason} (${detail})`)).join(', ')
}

function checksAt(level: Level, minor: number): { id: string; judge: (pod: Pod) => Breach | undefined }[] {
  const current = CHECKS.filter(check => check.level === 'baseline' || level === 'restricted').flatMap(({ id, revisions, overrides }) => {
    const revision = revisions.findLast(({ since }) => since <= minor)
    return revision ? [{ id, overrides, judge: revision.judge }] : []
  })
  const overridden = new Set(current.map(({ overrides }) => overrides))
  return current.filter(({ id }) => !overridden.has(id))
}
