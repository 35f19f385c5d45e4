import type { Path } from '../kubernetes/path.js';
import type { Container, PodSpec, Volume } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** validateInitContainers: those that run to their end before the main containers, and sidecars, that is restartPolicy Always. */
export declare function validateInitContainers(initContainers: readonly Container[], containers: readonly Container[], volumes: Map<string, Volume>, spec: PodSpec, path: Path, checks: Checks): void;
