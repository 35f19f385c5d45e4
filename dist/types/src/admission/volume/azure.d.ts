import type { Path } from '../../kubernetes/path.js';
import type { AzureDiskVolumeSource, AzureFileVolumeSource } from '../../kubernetes/types.js';
import type { Checks } from '../rejection.js';
/** validateAzureDisk. */
export declare function validateAzureDisk(disk: AzureDiskVolumeSource, path: Path, checks: Checks): void;
/** validateAzureFile. */
export declare function validateAzureFile(file: AzureFileVolumeSource, path: Path, checks: Checks): void;
