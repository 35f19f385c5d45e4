import type { Path, AzureDiskVolumeSource, AzureFileVolumeSource } from '../../../kubernetes/index.ts';
import type { Checks } from '../../rejection.ts';
/** validateAzureDisk. */
export declare function validateAzureDisk(disk: AzureDiskVolumeSource, path: Path, checks: Checks): void;
/** validateAzureFile. */
export declare function validateAzureFile(file: AzureFileVolumeSource, path: Path, checks: Checks): void;
