import type { Path } from '../kubernetes/path.js';
import type { ObjectFieldSelector } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/**
 * validateObjectFieldSelector, of a variable's or file's fieldRef.
 * @param allowed The fields that may be used there; beside them, metadata.labels['key'] and metadata.annotations['key'] always may.
 * @param truePath Where the selector is, if Kubernetes names another field.
 */
export declare function validateObjectFieldSelector(ref: ObjectFieldSelector, allowed: ReadonlySet<string>, path: Path, checks: Checks, truePath?: Path): void;
