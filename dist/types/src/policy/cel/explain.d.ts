import { type Checked } from './checker.js';
import type { Environment } from './environment.js';
import type { Activation } from './frame.js';
import { type Result } from './values.js';
/** A field of a variable: `object`, [`spec`, `containers`, 0]. It need not exist: where a field is missing, it is the missing one. */
export interface Read {
    readonly variable: string;
    readonly path: readonly (string | number)[];
}
export interface ExplainOptions {
    /** The expressions behind `variables.name`, so that what they read is found. */
    readonly variables?: ReadonlyMap<string, Checked>;
}
/** The fields that decided the value of an expression, the narrowest first; those of `object` before those of other variables. */
export declare function explain(checked: Checked, environment: Environment, activation: Activation, options?: ExplainOptions): readonly Read[];
/** The value that the explanation is of; equal to what the program answers. */
export declare function traceValue(checked: Checked, environment: Environment, activation: Activation): Result;
