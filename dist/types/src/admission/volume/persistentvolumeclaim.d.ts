import type { Path } from '../../kubernetes/path.js';
import type { PersistentVolumeClaimSpec, PersistentVolumeClaimVolumeSource } from '../../kubernetes/types.js';
import type { Checks } from '../rejection.js';
/** validatePersistentClaimVolumeSource. */
export declare function validatePersistentVolumeClaim(claim: PersistentVolumeClaimVolumeSource, path: Path, checks: Checks): void;
/** ValidatePersistentVolumeClaimSpec, of an ephemeral volume's template. */
export declare function validatePersistentVolumeClaimSpec(spec: PersistentVolumeClaimSpec, path: Path, checks: Checks): void;
