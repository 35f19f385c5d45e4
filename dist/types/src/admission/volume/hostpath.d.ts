import type { Path } from '../../kubernetes/path.js';
import type { HostPathVolumeSource } from '../../kubernetes/types.js';
import type { Checks } from '../rejection.js';
/** validateHostPathVolumeSource. */
export declare function validateHostPath(hostPath: HostPathVolumeSource, path: Path, checks: Checks): void;
