import type { Path } from '../../kubernetes/path.js';
import type { EphemeralVolumeSource } from '../../kubernetes/types.js';
import type { Checks } from '../rejection.js';
/** validateEphemeralVolumeSource. */
export declare function validateEphemeral(ephemeral: EphemeralVolumeSource, path: Path, checks: Checks): void;
