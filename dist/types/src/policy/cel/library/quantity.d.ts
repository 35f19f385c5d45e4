/** quantity() and what is asked of one (k8s.io/apiserver pkg/cel/library/quantity.go). */
import { Quantity as Resource } from '../../../kubernetes/index.ts';
import { type Type } from '../types.ts';
import { Opaque, type Value } from '../values.ts';
import type { Library } from './library.ts';
export declare const quantityType: Type;
export declare class Quantity extends Opaque {
    readonly quantity: Resource;
    /** Whether add() or sub() made it: Kubernetes does not know such a one on the right side of a comparison. */
    readonly isReckoned: boolean;
    readonly type: Type;
    constructor(quantity: Resource, 
    /** Whether add() or sub() made it: Kubernetes does not know such a one on the right side of a comparison. */
    isReckoned?: boolean);
    equals(other: Value): boolean | undefined;
    toString(): string;
}
export declare const quantities: Library;
