import type { Path } from '../../kubernetes/path.js';
import type { PodSpec } from '../../kubernetes/types.js';
import type { Checks } from '../rejection.js';
type Annotations = Readonly<Record<string, string>>;
/** Annotations that have become fields. `path`: of the annotations. */
export declare function warnAnnotations(annotations: Annotations, spec: PodSpec, path: Path, checks: Checks): void;
export {};
