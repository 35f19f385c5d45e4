import { type Path, type PodSecurityContext, type PodSpec } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** validatePodSpecSecurityContext. */
export declare function validatePodSecurityContext(context: PodSecurityContext, spec: PodSpec, path: Path, checks: Checks): void;
