import { type Read } from './cel/explain.js';
import type { ValidatingAdmissionPolicy } from './resources.js';
import { type Inputs } from './scope.js';
import { type Spending } from './spending.js';
export interface Decision {
    readonly action: 'admit' | 'deny';
    readonly result: 'ok' | 'denied' | 'error';
    readonly message: string;
    /** Empty for errors. */
    readonly reason: string;
    /** Of the expression alone. */
    readonly cost: number | undefined;
    /** Of an error: why the expression has no value. */
    readonly detail?: string;
}
export interface AuditAnnotation {
    readonly key: string;
    readonly action: 'publish' | 'exclude' | 'error';
    readonly value: string;
    readonly error: string;
}
export interface Evaluation {
    /** Undefined where a condition says that the policy is not for the request. */
    readonly decisions: readonly Decision[] | undefined;
    /** The condition that says so. */
    readonly excludedBy?: number;
    readonly auditAnnotations: readonly AuditAnnotation[];
}
/** A policy whose expressions are compiled once. */
export declare class CompiledPolicy {
    #private;
    private readonly spending;
    constructor(policy: ValidatingAdmissionPolicy, spending?: Spending);
    /** Nothing once the run has spent what it may. */
    evaluate(inputs: Inputs): Evaluation;
    /** The fields that decided a validation, the narrowest first. */
    explain(validation: number, inputs: Inputs): readonly Read[];
}
