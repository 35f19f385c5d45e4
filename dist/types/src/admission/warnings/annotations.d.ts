import { type Path, type PodSpec } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
type Annotations = Readonly<Record<string, string>>;
/** Annotations that have become fields. `path`: of the annotations. */
export declare function warnAnnotations(annotations: Annotations, spec: PodSpec, path: Path, checks: Checks): void;
export {};
