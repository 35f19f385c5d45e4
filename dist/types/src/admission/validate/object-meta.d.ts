import { Path, type ObjectMeta } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/**
 * ValidateObjectMeta of a new object. What the server sets itself is not looked at: uid, generation, timestamps.
 * The request goes to the namespace that the object names, or to `default`.
 */
export declare function validateObjectMeta(metadata: ObjectMeta, checks: Checks): void;
/** validateKubeFinalizerName. */
export declare function validateFinalizerNames(finalizers: readonly string[], checks: Checks): void;
/** The parts that create and update check alike (validateObjectMetaAccessorWithOptsCommon). */
export declare function validateCommon(metadata: ObjectMeta, checks: Checks): void;
/**
 * ValidateAnnotations; Kubernetes reports a mistake in a key at the map itself.
 * @param truePath Where the annotations are, if Kubernetes names another field.
 */
export declare function validateAnnotations(annotations: Readonly<Record<string, string>>, path: Path, checks: Checks, truePath?: Path): void;
