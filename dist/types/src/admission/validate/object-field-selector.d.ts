import { type Path, type ObjectFieldSelector } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/**
 * validateObjectFieldSelector, of a variable's or file's fieldRef.
 * @param allowed The fields that may be used there; beside them, metadata.labels['key'] and metadata.annotations['key'] always may.
 * @param truePath Where the selector is, if Kubernetes names another field.
 */
export declare function validateObjectFieldSelector(ref: ObjectFieldSelector, allowed: ReadonlySet<string>, path: Path, checks: Checks, truePath?: Path): void;
