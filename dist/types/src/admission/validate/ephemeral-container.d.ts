import type { Path, PodSpec, Volume } from '../../kubernetes/index.ts';
import { Checks } from '../rejection.ts';
/**
 * validateEphemeralContainers: a template has none, and Kubernetes still checks each of them.
 * Removing them cures it all, so every rejection has the same cause: the list. `path`: of the pod's spec.
 */
export declare function validateEphemeralContainers(spec: PodSpec, volumes: Map<string, Volume>, path: Path, checks: Checks): void;
