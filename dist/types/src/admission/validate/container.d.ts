import type { Path, Container, PodSpec, Volume } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
export { validateInitContainers } from './init-container.ts';
/**
 * validateContainers: the main containers, with what Kubernetes checks about them elsewhere (host network, files for variables).
 * `volumes`: the valid ones by name; `spec`: defaulted, and without what the gates of the version drop.
 */
export declare function validateContainers(containers: readonly Container[], volumes: Map<string, Volume>, spec: PodSpec, path: Path, checks: Checks): void;
