import type { Path } from '../../kubernetes/path.js';
import type { FCVolumeSource } from '../../kubernetes/types.js';
import type { Checks } from '../rejection.js';
/** validateFCVolumeSource. */
export declare function validateFC(fc: FCVolumeSource, path: Path, checks: Checks): void;
