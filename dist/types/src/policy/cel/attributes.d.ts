import type { Step } from './frame.ts';
import { CelError, type Result, type Value } from './values.ts';
export type Root = {
    readonly kind: 'global';
    readonly name: string;
}
/** A variable of an expression that is not checked: the longest of its names that the activation knows. */
 | {
    readonly kind: 'unchecked';
    readonly candidates: (name: string) => readonly string[];
    readonly name: string;
    readonly type: (name: string) => Value | undefined;
} | {
    readonly kind: 'local';
    readonly slot: number;
    readonly init: Step | undefined;
} | {
    readonly kind: 'relative';
    readonly run: Step;
} | {
    readonly kind: 'conditional';
    readonly test: Step;
    readonly met: Attribute;
    readonly otherwise: Attribute;
};
export interface Qualifier {
    /** The field or index; a step where it is no constant. */
    readonly key: Value | Step;
    /** Whether it may be missing, so that the chain is an optional from here on. */
    readonly optional: boolean;
    /** Whether only its presence is asked. */
    readonly test: boolean;
}
export declare class Attribute {
    #private;
    readonly root: Root;
    constructor(root: Root);
    add(qualifier: Qualifier): this;
    /** The step that follows the chain; without the cost of the variable itself. */
    compile(): Step;
}
export declare function local(slot: number, init: Step | undefined): Step;
/** What `value[key]` and `value.key` answer. */
export declare function get(value: Value, key: Value): Result;
/** Undefined: the value has no such key or index. */
export declare function maybeGet(value: Value, key: Value): Result | undefined;
/** What `has(value.key)` answers. */
export declare function has(value: Value, key: Value): boolean | CelError;
/** Why a value can be neither a key nor an index. */
export declare function keyProblem(key: Value): CelError | undefined;
/** The name of a value's type in cel-go, which some errors print. */
export declare function goTypeName(value: Value): string;
