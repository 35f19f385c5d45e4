import type { Path, Volume } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/**
 * warningsForOverlappingVirtualPaths, since 1.32: files of one volume that hide each other, or that are a directory of one another.
 * Kubernetes names the volume in words, not by a field. `path`: of the volumes.
 */
export declare function warnVirtualPaths(volumes: readonly Volume[], path: Path, checks: Checks): void;
