import type { Path, CephFSVolumeSource, RBDVolumeSource } from '../../../kubernetes/index.ts'
import type { Checks } from '../../rejection.ts'

const MONITORS = 'list the Ceph monitors, as host:port'

/** validateCephFSVolumeSource. */
export function validateCephFS(cephfs: CephFSVolumeSource, path: Path, checks: Checks): void {
  if (!cephfs.monitors?.length) checks.required(path.child('monitors'), MONITORS)
}

/** validateRBDVolumeSource. */
export function validateRBD(rbd: RBDVolumeSource, path: Path, checks: Checks): void {
  if (!rbd.monitors?.length) checks.required(path.child('monitors'), MONITORS)
  if (!rbd.image) checks.required(path.child('image'), 'image is missing; set the RBD image')
}
