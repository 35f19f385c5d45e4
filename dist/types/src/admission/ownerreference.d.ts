import type { Path } from '../kubernetes/path.js';
import type { OwnerReference } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** ValidateOwnerReferences. Before 1.37 Kubernetes reported at the list, and a missing field as invalid; 1.25 overlooked a controller without a name. */
export declare function validateOwnerReferences(references: readonly OwnerReference[], path: Path, checks: Checks): void;
/** Whether two references are equal for Kubernetes, which then keeps the first alone. */
export declare function sameReference(a: OwnerReference, b: OwnerReference): boolean;
