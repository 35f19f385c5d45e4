import { type Path, type Volume } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** Volumes that the kubelet no longer mounts, and fractions of bytes in claims. `path`: of the volumes. */
export declare function warnVolumes(volumes: readonly Volume[], path: Path, checks: Checks): void;
