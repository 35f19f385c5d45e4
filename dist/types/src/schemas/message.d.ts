/** Errors of ajv in the words of ds-lint. */
import type { ErrorObject } from 'ajv';
import type { SchemaProblem } from './problem.ts';
/** What is wrong with a value, each thing once. A value of the wrong type is only that, and of a failing choice no details are told. */
export declare function problemsOf(errors: readonly ErrorObject[], value: unknown): SchemaProblem[];
