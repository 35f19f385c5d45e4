import type { Path } from '../../kubernetes/path.js';
import type { EmptyDirVolumeSource } from '../../kubernetes/types.js';
import type { Checks } from '../rejection.js';
/** The part of validateVolumeSource that looks at an emptyDir. */
export declare function validateEmptyDir(emptyDir: EmptyDirVolumeSource, path: Path, checks: Checks): void;
