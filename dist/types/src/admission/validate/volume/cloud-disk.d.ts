/** Disks of clouds and storage clusters, each known by the name of the disk. */
import type { Path, AWSElasticBlockStoreVolumeSource, CinderVolumeSource, GCEPersistentDiskVolumeSource, PhotonPersistentDiskVolumeSource, PortworxVolumeSource, VsphereVirtualDiskVolumeSource } from '../../../kubernetes/index.ts';
import type { Checks } from '../../rejection.ts';
/** validateAWSElasticBlockStoreVolumeSource. */
export declare function validateAWSElasticBlockStore(disk: AWSElasticBlockStoreVolumeSource, path: Path, checks: Checks): void;
/** validateGCEPersistentDiskVolumeSource. Kubernetes reports its mistakes at `persistentDisk`, which is no field. */
export declare function validateGCEPersistentDisk(disk: GCEPersistentDiskVolumeSource, path: Path, checks: Checks): void;
/** validateCinderVolumeSource. */
export declare function validateCinder(disk: CinderVolumeSource, path: Path, checks: Checks): void;
/** validatePhotonPersistentDiskVolumeSource. */
export declare function validatePhotonPersistentDisk(disk: PhotonPersistentDiskVolumeSource, path: Path, checks: Checks): void;
/** validatePortworxVolumeSource. */
export declare function validatePortworx(disk: PortworxVolumeSource, path: Path, checks: Checks): void;
/** validateVsphereVolumeSource. */
export declare function validateVsphere(disk: VsphereVirtualDiskVolumeSource, path: Path, checks: Checks): void;
