/** Volumes in a container: as directories and files (volumeMounts), and as raw devices (volumeDevices). */
import type { Path, Container, Volume, VolumeDevice, VolumeMount } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
type Volumes = ReadonlyMap<string, Volume>;
/**
 * ValidateVolumeMounts.
 * @param volumes The valid ones of the pod, by name.
 */
export declare function validateVolumeMounts(mounts: readonly VolumeMount[], volumes: Volumes, container: Container, path: Path, checks: Checks): void;
/**
 * ValidateVolumeDevices.
 * @param volumes The valid ones of the pod, by name.
 */
export declare function validateVolumeDevices(devices: readonly VolumeDevice[], mounts: readonly VolumeMount[], volumes: Volumes, path: Path, checks: Checks): void;
export {};
