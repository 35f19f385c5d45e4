import type { Path } from '../../kubernetes/path.js';
import type { CephFSVolumeSource, RBDVolumeSource } from '../../kubernetes/types.js';
import type { Checks } from '../rejection.js';
/** validateCephFSVolumeSource. */
export declare function validateCephFS(cephfs: CephFSVolumeSource, path: Path, checks: Checks): void;
/** validateRBDVolumeSource. */
export declare function validateRBD(rbd: RBDVolumeSource, path: Path, checks: Checks): void;
