/** Disks of clouds and storage clusters, each known by the name of the disk. */
import type {
  Path,
  AWSElasticBlockStoreVolumeSource,
  CinderVolumeSource,
  GCEPersistentDiskVolumeSource,
  PhotonPersistentDiskVolumeSource,
  PortworxVolumeSource,
  VsphereVirtualDiskVolumeSource,
} from '../../../kubernetes/index.ts'
import type { Checks } from '../../rejection.ts'

/** validateAWSElasticBlockStoreVolumeSource. */
export function validateAWSElasticBlockStore(disk: AWSElasticBlockStoreVolumeSource, path: Path, checks: Checks): void {
  if (!disk.volumeID) checks.required(path.child('volumeID'), 'volumeID is missing; set the EBS volume, such as vol-0a1b2c3d')
  validatePartition(disk.partition, path, path, checks)
}

/** validateGCEPersistentDiskVolumeSource. Kubernetes reports its mistakes at `persistentDisk`, which is no field. */
export function validateGCEPersistentDisk(disk: GCEPersistentDiskVolumeSource, path: Path, checks: Checks): void {
  const reported = path.parent?.child('persistentDisk') ?? path
  if (!disk.pdName)
    checks.required(reported.child('pdName'), 'pdName is missing; set the name of the persistent disk', { at: path.child('pdName') })
  validatePartition(disk.partition, reported, path, checks)
}

function validatePartition(partition: number | undefined, reported: Path, path: Path, checks: Checks): void {
  if (partition === undefined || (partition >= 0 && partition <= 255)) return
  const message = `partition ${partition} is out of range; use 1 to 255, or 0 for the whole disk`
  checks.invalid(reported.child('partition'), message, { at: path.child('partition') })
}

/** validateCinderVolumeSource. */
export function validateCinder(disk: CinderVolumeSource, path: Path, checks: Checks): void {
  if (!disk.volumeID) checks.required(path.child('volumeID'), 'volumeID is missing; set the name of the Cinder volume by its id')
  if (disk.secretRef && !disk.secretRef.name)
    checks.required(path.child('secretRef', 'name'), 'name is missing; set the name of the Secret for OpenStack')
}

/** validatePhotonPersistentDiskVolumeSource. */
export function validatePhotonPersistentDisk(disk: PhotonPersistentDiskVolumeSource, path: Path, checks: Checks): void {
  if (!disk.pdID) checks.required(path.child('pdID'), 'pdID is missing; set the name of the Photon disk by its id')
}

/** validatePortworxVolumeSource. */
export function validatePortworx(disk: PortworxVolumeSource, path: Path, checks: Checks): void {
  if (!disk.volumeID) checks.required(path.child('volumeID'), 'volumeID is missing; set the name of the Portworx volume')
}

/** validateVsphereVolumeSource. */
export function validateVsphere(disk: VsphereVirtualDiskVolumeSource, path: Path, checks: Checks): void {
  if (!disk.volumePath)
    checks.required(path.child('volumePath'), 'volumePath is missing; set the vmdk, such as [datastore] disks/data.vmdk')
}
