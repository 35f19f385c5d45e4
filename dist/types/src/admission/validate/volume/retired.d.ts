/** Sources whose drivers no kubelet has any more; the API still takes them. */
import { type Path, type FlexVolumeSource, type FlockerVolumeSource, type GitRepoVolumeSource, type QuobyteVolumeSource, type ScaleIOVolumeSource, type StorageOSVolumeSource } from '../../../kubernetes/index.ts';
import type { Checks } from '../../rejection.ts';
/** validateGitRepoVolumeSource. */
export declare function validateGitRepo(gitRepo: GitRepoVolumeSource, path: Path, checks: Checks): void;
/** validateFlexVolumeSource. */
export declare function validateFlexVolume(flex: FlexVolumeSource, path: Path, checks: Checks): void;
/** validateFlockerVolumeSource. */
export declare function validateFlocker(flocker: FlockerVolumeSource, path: Path, checks: Checks): void;
/** validateScaleIOVolumeSource. */
export declare function validateScaleIO(scaleIO: ScaleIOVolumeSource, path: Path, checks: Checks): void;
/** validateStorageOSVolumeSource. */
export declare function validateStorageOS(storageOS: StorageOSVolumeSource, path: Path, checks: Checks): void;
/** validateQuobyteVolumeSource: one rejection for each part of the registry that is no host:port. */
export declare function validateQuobyte(quobyte: QuobyteVolumeSource, path: Path, checks: Checks): void;
