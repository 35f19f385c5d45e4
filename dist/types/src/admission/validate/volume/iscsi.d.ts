import { type Path, type ISCSIVolumeSource } from '../../../kubernetes/index.ts';
import type { Checks } from '../../rejection.ts';
/** validateISCSIVolumeSource. Kubernetes spells the last field `initiatorname`. */
export declare function validateISCSI(iscsi: ISCSIVolumeSource, path: Path, checks: Checks): void;
/** The volume's name becomes part of an interface's name on the node. */
export declare function validateInterfaceName(iscsi: ISCSIVolumeSource, volumeName: string, path: Path, checks: Checks): void;
/** The number of a device at its target. */
export declare function validateLun(lun: number, path: Path, checks: Checks): void;
