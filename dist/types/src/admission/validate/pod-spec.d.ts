import { type Path, type PodSpec } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** ValidatePodSpec, of a template: the spec after defaulting, without the fields whose gates are off. */
export declare function validatePodSpec(spec: PodSpec, path: Path, checks: Checks): void;
