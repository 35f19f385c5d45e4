import { type Step } from './frame.ts';
import { type Callable } from './functions.ts';
import { type Value } from './values.ts';
/** `||` and `&&`: a term that is `decisive` decides, whatever errors the others have. */
export declare function logical(terms: readonly Step[], decisive: boolean): Step;
export declare function equality(left: Step, right: Step): Step;
export declare function inequality(left: Step, right: Step): Step;
/** or() and orValue(), which evaluate their argument only where it is needed. */
export declare function alternative(left: Step, right: Step, unwrap: boolean): Step;
export declare function notStrictlyFalse(operand: Step): Step;
export declare function call(callable: Callable, args: readonly Step[]): Step;
/** `x in [constants]`, which costs nothing. */
export declare function membership(operand: Step, items: readonly Value[]): Step;
/** @param optional The indices of items that are left out where they are optional.none(). */
export declare function list(items: readonly Step[], optional: ReadonlySet<number>): Step;
/** Bytes are no keys: Kubernetes' own code fails at them. */
export declare const unhashable = "runtime error: hash of unhashable type types.Bytes";
export interface EntrySteps {
    readonly key: Step;
    readonly value: Step;
    readonly optional: boolean;
}
export declare function map(entries: readonly EntrySteps[]): Step;
