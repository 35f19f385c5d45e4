import type { Path, FCVolumeSource } from '../../../kubernetes/index.ts';
import type { Checks } from '../../rejection.ts';
/** validateFCVolumeSource. */
export declare function validateFC(fc: FCVolumeSource, path: Path, checks: Checks): void;
