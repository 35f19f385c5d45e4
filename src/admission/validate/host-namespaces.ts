import { type Path, type PodSpec } from '../../kubernetes/index.ts'
import { CONTAINER_LISTS } from './container-lists.ts'
import type { Checks } from '../rejection.ts'

/** validateHostUsers, validateShareProcessNamespace: namespaces of the host that exclude each other; `path`: of the pod's spec. */
export function validateHostNamespaces(spec: PodSpec, path: Path, checks: Checks): void {
  if (spec.hostPID && spec.shareProcessNamespace) {
    const at = path.child('shareProcessNamespace')
    const field = checks.minor >= 37 ? at : path.child('securityContext', 'shareProcessNamespace')
    const message = 'shareProcessNamespace conflicts with hostPID; remove one of the two'
    checks.invalid(field, message, { at, rule: 'host-pid-conflict' })
  }
  if (spec.hostUsers === false) validateUserNamespace(spec, path, checks)
}

/** A user namespace of its own: then the pod can hardly use what belongs to the node. One edit to hostUsers cures it all. */
function validateUserNamespace(spec: PodSpec, path: Path, checks: Checks): void {
  const { hostNetwork, hostPID, hostIPC } = spec
  const details = { rule: 'host-users-conflict', cause: path.child('hostUsers').toString() }
  const onHostNetwork = checks.enabled('UserNamespacesHostNetworkSupport') || checks.keeps.userNamespacesOnHostNetwork
  if (hostNetwork && !onHostNetwork) checks.forbidden(path.child('hostNetwork'), excludes('hostNetwork'), details)
  if (hostPID) checks.forbidden(path.child('HostPID'), excludes('hostPID'), { ...details, at: path.child('hostPID') })
  if (hostIPC) checks.forbidden(path.child('HostIPC'), excludes('hostIPC'), { ...details, at: path.child('hostIPC') })

  if (checks.minor < 34 || checks.keeps.userNamespacesWithVolumeDevices) return
  for (const list of CONTAINER_LISTS) {
    for (const [index, { volumeDevices = [] }] of (spec[list] ?? []).entries()) {
      if (volumeDevices.length === 0) continue
      const message = 'volumeDevices are not supported with hostUsers: false; remove one of the two'
      checks.forbidden(path.child(list).index(index).child('volumeDevices'), message, details)
    }
  }
}

function excludes(name: string): string {
  return `${name}: true conflicts with hostUsers: false; remove one of the two`
}
