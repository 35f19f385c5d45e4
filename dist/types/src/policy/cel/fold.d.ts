/** Comprehensions: loops over the items of a list or the keys of a map. */
import type { Comprehension } from './ast.ts';
import { type Root } from './attributes.ts';
import type { Step } from './frame.ts';
type Local = Extract<Root, {
    kind: 'local';
}> & {
    /** Whether it is a list or a map that belongs to the loop alone, which adds to it in place. */
    readonly growing: boolean;
};
/** The variables of the comprehensions around an expression, and the slots that they are in. */
export declare class Scopes {
    #private;
    find(name: string): Local | undefined;
    /** A variable that is evaluated when it is first read. */
    declare(init: Step | undefined, growing?: boolean): Local;
    within<T>(names: ReadonlyMap<string, Local>, make: () => T): T;
}
export interface Loop {
    readonly range: Step;
    readonly accumulator: number;
    readonly variable: number;
    /** Undefined of a loop with one variable. */
    readonly variable2: number | undefined;
}
/** A loop as the expression spells it out. */
export declare function fold(loop: Loop, parts: {
    readonly condition: Step;
    readonly step: Step;
    readonly result: Step;
}): Step;
/** all() and exists(): what the expression spells out, without the detour. A predicate that is `decisive` ends the loop. */
export declare function quantifier(loop: Loop, predicate: Step, decisive: boolean): Step;
/** Adds to the accumulator of a loop in place, as `accumulator + list`. */
export declare function append(accumulator: Local, items: Step): Step;
/** The empty list or map that a loop begins with, if it begins with one. */
export declare function growingInit({ init, macro }: Comprehension): Step | undefined;
export {};
