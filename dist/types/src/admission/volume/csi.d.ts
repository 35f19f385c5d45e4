import type { Path } from '../../kubernetes/path.js';
import type { CSIVolumeSource } from '../../kubernetes/types.js';
import type { Checks } from '../rejection.js';
/** validateCSIVolumeSource. Kubernetes reports a bad name of the Secret at `csi.name`. */
export declare function validateCSI(csi: CSIVolumeSource, path: Path, checks: Checks): void;
