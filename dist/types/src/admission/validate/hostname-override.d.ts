import { type Path, type PodSpec } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** validatePodHostName; `path`: of the pod's spec. */
export declare function validateHostnameOverride(spec: PodSpec, path: Path, checks: Checks): void;
