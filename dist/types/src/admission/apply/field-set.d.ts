/** Sets of fields, as managedFields holds them: sigs.k8s.io/structured-merge-diff/fieldpath. */
import { type Struct } from './plain.js';
import type { Shape } from './shape.js';
/** A step as FieldsV1 writes it: `f:name`, `k:{"name":"agent"}` with its keys in order, `v:"value"`. */
export type Step = string;
export declare class FieldSet {
    #private;
    readonly members: Set<string>;
    readonly children: Map<string, FieldSet>;
    get isEmpty(): boolean;
    /** The set of what is in one step; empty where nothing is. */
    within(step: Step): FieldSet;
    /** That of a step, which is part of this one. */
    descend(step: Step): FieldSet;
    union(other: FieldSet): FieldSet;
    intersection(other: FieldSet): FieldSet;
    /** Without the members of another one; a child of such a member stays. */
    difference(other: FieldSet): FieldSet;
    /** Also with the fields of structs that hold a member. */
    withNamedFields(shape: Shape | undefined): FieldSet;
}
/**
 * Reads `fieldsV1`. What was part of a struct or list that is atomic now belongs to whom had a part of it.
 */
export declare function fieldSetOf(fields: unknown, shape: Shape | undefined): FieldSet;
export declare function isAtomic(shape: Shape | undefined): boolean;
/** The step to a field. */
export declare function fieldStep(name: string): Step;
/** The step to an item by the values of its keys. */
export declare function keyStep(keys: Struct): Step;
export declare function valueStep(value: unknown): Step;
