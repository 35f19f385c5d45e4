import type { Path, HostPathVolumeSource } from '../../../kubernetes/index.ts';
import type { Checks } from '../../rejection.ts';
/** validateHostPathVolumeSource. */
export declare function validateHostPath(hostPath: HostPathVolumeSource, path: Path, checks: Checks): void;
