import type { Path } from '../kubernetes/path.js';
import type { PodSpec, Volume } from '../kubernetes/types.js';
import { Checks } from './rejection.js';
/**
 * validateEphemeralContainers: a template has none, and Kubernetes still checks each of them.
 * Removing them cures it all, so every rejection has the same cause: the list. `path`: of the pod's spec.
 */
export declare function validateEphemeralContainers(spec: PodSpec, volumes: Map<string, Volume>, path: Path, checks: Checks): void;
