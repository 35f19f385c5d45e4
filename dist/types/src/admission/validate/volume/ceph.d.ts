import type { Path, CephFSVolumeSource, RBDVolumeSource } from '../../../kubernetes/index.ts';
import type { Checks } from '../../rejection.ts';
/** validateCephFSVolumeSource. */
export declare function validateCephFS(cephfs: CephFSVolumeSource, path: Path, checks: Checks): void;
/** validateRBDVolumeSource. */
export declare function validateRBD(rbd: RBDVolumeSource, path: Path, checks: Checks): void;
