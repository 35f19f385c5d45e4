import { type Path, byteLength, type ISCSIVolumeSource } from '../../../kubernetes/index.ts'
import type { Checks } from '../../rejection.ts'

/** What no name may have behind its colon. */
const IQN_END = /[,;*&$|\t\n\f\r ]/
const AUTHORITY = /(?<![A-Za-z0-9.-])[A-Za-z0-9.-]+$/
const EUI = /^eui[^\n][A-Za-z0-9]{16}$/u
const NAA = /^naa[^\n][A-Za-z0-9]{32}$/u

/** Bytes of `<volume name>:<targetPortal>` where the initiator has a name of its own. */
const INTERFACE_MAX_LENGTH = 64

/** validateISCSIVolumeSource. Kubernetes spells the last field `initiatorname`. */
export function validateISCSI(iscsi: ISCSIVolumeSource, path: Path, checks: Checks): void {
  const { iqn, initiatorName, secretRef } = iscsi
  if (!iscsi.targetPortal) checks.required(path.child('targetPortal'), 'targetPortal is missing; set the portal, such as 10.0.2.15:3260')
  if (!iqn) checks.required(path.child('iqn'), 'iqn is missing; set the target, such as iqn.2001-04.com.example:storage.disk1')
  else validateQualifiedName(iqn, path.child('iqn'), path.child('iqn'), checks)
  if (iscsi.lun !== undefined) validateLun(iscsi.lun, path, checks)
  if (!secretRef && (iscsi.chapAuthDiscovery || iscsi.chapAuthSession)) {
    const asking = iscsi.chapAuthDiscovery ? 'chapAuthDiscovery' : 'chapAuthSession'
    checks.required(path.child('secretRef'), `secretRef is missing; set the Secret with the CHAP credentials, because ${asking} is true`)
  }
  if (initiatorName !== undefined) {
    validateQualifiedName(initiatorName, path.child('initiatorname'), path.child('initiatorName'), checks)
  }
}

/** As iqn.[0-9]{4}-[0-9]{2}.[A-Za-z0-9.-]+:[^,;*&$|\s]+$, which Kubernetes does not anchor at its start. */
function isQualified(name: string): boolean {
  const parts = name.split(IQN_END).at(-1)!.split(':')
  const last = parts.length - (parts.at(-1) === '' ? 2 : 1)
  return parts.slice(0, last).some(part => /iqn\.[0-9]{4}-[0-9]{2}\../.test(AUTHORITY.exec(part)?.[0] ?? ''))
}

function validateQualifiedName(name: string, field: Path, at: Path, checks: Checks): void {
  if (name.startsWith('iqn')) {
    if (!isQualified(name))
      checks.invalid(field, `"${name}" is not a valid iSCSI name; use the form iqn.2001-04.com.example:storage.disk1`, { at })
  } else if (name.startsWith('eui')) {
    if (!EUI.test(name)) checks.invalid(field, `"${name}" is not a valid iSCSI name; use the form eui. and 16 hexadecimal digits`, { at })
  } else if (name.startsWith('naa')) {
    if (!NAA.test(name)) checks.invalid(field, `"${name}" is not a valid iSCSI name; use the form naa. and 32 hexadecimal digits`, { at })
  } else checks.invalid(field, `"${name}" is not a valid iSCSI name; start it with iqn., eui. or naa.`, { at })
}

/** The volume's name becomes part of an interface's name on the node. */
export function validateInterfaceName(iscsi: ISCSIVolumeSource, volumeName: string, path: Path, checks: Checks): void {
  if (iscsi.initiatorName === undefined) return
  const portal = iscsi.targetPortal ?? ''
  const length = byteLength(volumeName) + 1 + byteLength(portal)
  if (length <= INTERFACE_MAX_LENGTH) return
  const together = `"${volumeName}" and targetPortal "${portal}" have ${length} bytes, including the colon between them`
  checks.invalid(
    path.child('name'),
    `${together}; with initiatorName at most ${INTERFACE_MAX_LENGTH} are allowed: shorten the volume's name`,
  )
}

/** The number of a device at its target. */
export function validateLun(lun: number, path: Path, checks: Checks): void {
  if (lun < 0 || lun > 255) checks.invalid(path.child('lun'), `lun ${lun} is out of range; use 0 to 255`)
}
