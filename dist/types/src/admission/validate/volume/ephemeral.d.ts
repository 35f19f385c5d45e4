import type { Path, EphemeralVolumeSource } from '../../../kubernetes/index.ts';
import type { Checks } from '../../rejection.ts';
/** validateEphemeralVolumeSource. */
export declare function validateEphemeral(ephemeral: EphemeralVolumeSource, path: Path, checks: Checks): void;
