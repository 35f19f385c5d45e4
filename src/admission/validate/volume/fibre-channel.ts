import type { Path, FCVolumeSource } from '../../../kubernetes/index.ts'
import type { Checks } from '../../rejection.ts'
import { validateLun } from './iscsi.ts'

/** validateFCVolumeSource. */
export function validateFC(fc: FCVolumeSource, path: Path, checks: Checks): void {
  const worldWideNames = fc.targetWWNs?.length ?? 0
  const ids = fc.wwids?.length ?? 0
  if (worldWideNames === 0) {
    if (ids === 0)
      checks.required(path.child('targetWWNs'), 'targetWWNs is missing; the device is not specified; add targetWWNs with lun, or wwids')
    return
  }
  if (ids > 0) checks.invalid(path.child('targetWWNs'), 'targetWWNs and wwids are both set; keep targetWWNs with lun, or wwids')
  if (fc.lun === undefined) checks.required(path.child('lun'), 'lun is missing; with targetWWNs, set the logical unit number of the device')
  else validateLun(fc.lun, path, checks)
}
