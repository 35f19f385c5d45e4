/** One evaluation: its variables and what it has cost so far. */
import { CelError, type Result } from './values.js';
/** The variables of an expression. */
export interface Activation {
    /** Undefined: there is no such variable. */
    find(name: string): Result | undefined;
}
/** The variables as the properties of an object. */
export declare function activationOf(variables: Readonly<Record<string, Result | undefined>>): Activation;
/** The value of an expression that has cost more than it may. */
export declare const costExceeded: CelError;
/** Ends an evaluation, whatever else would absorb the error. */
export declare class Aborted extends Error {
    readonly value: CelError;
    constructor(value: CelError);
}
/** What becomes of an evaluation where Kubernetes' own code fails at it. */
export declare function internalError(message: string): Aborted;
/** A step of an evaluation. */
export type Step = (frame: Frame) => Result;
export declare class Frame {
    readonly activation: Activation;
    private readonly limit;
    cost: number;
    /** The variables of comprehensions; undefined: not evaluated yet. */
    readonly slots: (Result | undefined)[];
    constructor(activation: Activation, limit: number);
    charge(cost: number): void;
}
