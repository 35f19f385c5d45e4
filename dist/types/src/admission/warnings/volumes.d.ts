import type { Path } from '../../kubernetes/path.js';
import type { Volume } from '../../kubernetes/types.js';
import type { Checks } from '../rejection.js';
/** Volumes that the kubelet no longer mounts, and fractions of bytes in claims. `path`: of the volumes. */
export declare function warnVolumes(volumes: readonly Volume[], path: Path, checks: Checks): void;
