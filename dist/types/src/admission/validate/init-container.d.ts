import { type Path, type Container, type PodSpec, type Volume } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** validateInitContainers: those that run to their end before the main containers, and sidecars, that is restartPolicy Always. */
export declare function validateInitContainers(initContainers: readonly Container[], containers: readonly Container[], volumes: Map<string, Volume>, spec: PodSpec, path: Path, checks: Checks): void;
