import { type Path, type PersistentVolumeClaimSpec, type PersistentVolumeClaimVolumeSource } from '../../../kubernetes/index.ts';
import type { Checks } from '../../rejection.ts';
/** validatePersistentClaimVolumeSource. */
export declare function validatePersistentVolumeClaim(claim: PersistentVolumeClaimVolumeSource, path: Path, checks: Checks): void;
/** ValidatePersistentVolumeClaimSpec, of an ephemeral volume's template. */
export declare function validatePersistentVolumeClaimSpec(spec: PersistentVolumeClaimSpec, path: Path, checks: Checks): void;
