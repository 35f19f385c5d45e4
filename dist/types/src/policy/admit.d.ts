import type { Read } from './cel/explain.ts';
import { type Decision, type Evaluation, type Inputs } from './evaluate.ts';
import { type Matchable } from './match.ts';
import type { ValidatingAdmissionPolicy, ValidatingAdmissionPolicyBinding } from './resources.ts';
/** An object that policies take their parameters from. */
export interface Param {
    readonly apiVersion: string;
    readonly kind: string;
    readonly metadata: {
        readonly name: string;
        readonly namespace?: string;
        readonly labels?: Readonly<Record<string, string>>;
    };
}
export interface Cluster {
    /** Those of a kind that are, or may be, in a namespace; undefined: in none. */
    params(apiVersion: string, kind: string, namespace: string | undefined): readonly Param[];
    /** Whether a kind is in namespaces; undefined: there is no such kind. */
    isNamespaced(apiVersion: string, kind: string): boolean | undefined;
}
export interface Request extends Matchable, Omit<Inputs, 'params'> {
    readonly namespace: string;
}
/** One decision with where it comes from. */
export interface Denial {
    /** Undefined where the policy itself is at fault. */
    readonly binding: string | undefined;
    readonly decision: Decision;
}
export interface Answer {
    readonly matched: boolean;
    readonly configError: string | undefined;
    readonly bindings: readonly BindingAnswer[];
    readonly denied: readonly Denial[];
    readonly warnings: readonly string[];
}
export interface BindingAnswer {
    readonly binding: string;
    readonly matched: boolean;
    readonly configError: string | undefined;
    readonly evaluations: readonly (Evaluation & {
        readonly inputs: Inputs;
    })[];
}
export declare class Policy {
    #private;
    readonly policy: ValidatingAdmissionPolicy;
    readonly bindings: readonly ValidatingAdmissionPolicyBinding[];
    readonly name: string;
    constructor(policy: ValidatingAdmissionPolicy, bindings: readonly ValidatingAdmissionPolicyBinding[]);
    admit(request: Request, cluster: Cluster): Answer;
    /** The fields that decided a validation, the narrowest first. */
    explain(validation: number, inputs: Inputs): readonly Read[];
}
/** The status of a request's refusal, for the first denial of all. */
export declare function statusOf(policy: string, { binding, decision }: Denial): {
    readonly code: number;
    readonly reason: string;
    readonly message: string;
};
