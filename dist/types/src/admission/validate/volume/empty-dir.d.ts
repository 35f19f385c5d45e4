import type { Path, EmptyDirVolumeSource } from '../../../kubernetes/index.ts';
import type { Checks } from '../../rejection.ts';
/** The part of validateVolumeSource that looks at an emptyDir. */
export declare function validateEmptyDir(emptyDir: EmptyDirVolumeSource, path: Path, checks: Checks): void;
