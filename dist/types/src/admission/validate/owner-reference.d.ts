import type { Path, OwnerReference } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** ValidateOwnerReferences. Before 1.37 Kubernetes reported at the list, and a missing field as invalid; 1.25 overlooked a controller without a name. */
export declare function validateOwnerReferences(references: readonly OwnerReference[], path: Path, checks: Checks): void;
/** The same for references that are equal for Kubernetes, which then keeps the first alone. */
export declare function identityOf(reference: OwnerReference): string;
