import { type Path, type CSIVolumeSource } from '../../../kubernetes/index.ts';
import type { Checks } from '../../rejection.ts';
/** validateCSIVolumeSource. Kubernetes reports a bad name of the Secret at `csi.name`. */
export declare function validateCSI(csi: CSIVolumeSource, path: Path, checks: Checks): void;
