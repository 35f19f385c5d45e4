import type { Issue } from '../cel/issues.js';
export type Steps = readonly (string | number)[];
export interface FieldError {
    readonly type: 'Required' | 'Invalid' | 'NotSupported' | 'Duplicate' | 'Forbidden' | 'TooMany' | 'Internal';
    readonly at: Steps;
    /** As the API server prints it: `spec.validations[0].expression: Invalid value: …`. */
    readonly text: string;
    /** What is wrong with the value, without it. */
    readonly detail: string;
    readonly value?: unknown;
    /** The detail is in our words, not in the API server's. */
    readonly isOurs?: true;
    /** Of an expression that does not compile: where in it. */
    readonly issues?: readonly Issue[];
}
export declare class FieldErrors {
    #private;
    readonly list: FieldError[];
    required(at: Steps, detail?: string): void;
    invalid(at: Steps, value: unknown, detail: string, issues?: readonly Issue[]): void;
    /** What is wrong with a name. */
    invalidFor(at: Steps, value: string, problems: readonly string[]): void;
    notSupported(at: Steps, value: string, supported: readonly string[]): void;
    duplicate(at: Steps, value: string): void;
    /** Of an expression that compiles, and cannot be evaluated whatever the object. */
    internal(at: Steps, detail: string): void;
    forbidden(at: Steps, detail: string): void;
    tooMany(at: Steps, number: number, most: number): void;
}
/** `spec.validations[0].expression` */
export declare function pathOf(steps: Steps): string;
/** Several as one: what is said twice is said once. */
export declare function aggregate(errors: readonly FieldError[]): string;
