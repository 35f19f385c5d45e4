/** Errors of ajv in the words of ds-lint. */
import type { ErrorObject } from 'ajv';
export interface SchemaProblem {
    /** From the document's root: names, map keys and list indices. */
    readonly steps: readonly (string | number)[];
    /** Lower case, no full stop. */
    readonly message: string;
    /** The field itself is wrong, whatever its value. */
    readonly isUnknown?: true;
}
/** What is wrong with a value, each thing once. A value of the wrong type is only that, and of a failing choice no details are told. */
export declare function problemsOf(errors: readonly ErrorObject[], value: unknown): SchemaProblem[];
