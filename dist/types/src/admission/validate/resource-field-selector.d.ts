import type { Path, ResourceFieldSelector } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** validateContainerResourceFieldSelector, of a variable's resourceFieldRef. */
export declare function validateResourceFieldSelector(ref: ResourceFieldSelector, path: Path, checks: Checks, truePath?: Path): void;
/**
 * The same of a file, which belongs to no container and so must name one.
 * @param truePath Where the selector is; Kubernetes names another field.
 */
export declare function validateFileResourceFieldSelector(ref: ResourceFieldSelector, path: Path, checks: Checks, truePath: Path): void;
