/** The environments in which the expressions of a policy are compiled, and what may come of them. */
import { Environment, Program, type Refusal } from '../cel/environment.ts';
import { type ObjectKind, PolicyTypes } from '../cel/kubernetes.ts';
import { type Type } from '../cel/types.ts';
import type { ValidatingAdmissionPolicy } from '../resources.ts';
export interface ExpressionOptions {
    /** The version whose libraries there are; undefined: those of all versions, as for policies that are stored. */
    readonly minor?: number;
    /** The kind that types the object; undefined: it is of any type. */
    readonly kind?: ObjectKind;
    /** What errors call the type of the object. */
    readonly typeName?: string;
    /** The version whose schema types the object. */
    readonly schema?: number;
    /** As the API server does, quantities count as fields that are not there. */
    readonly exactly?: boolean;
}
/** The expressions of one policy: each is compiled where its place in the policy allows it. */
export declare class Expressions {
    #private;
    constructor({ spec }: ValidatingAdmissionPolicy, options?: ExpressionOptions);
    condition(expression: string): Program | Refusal;
    /** To be called in the order of the variables: each knows those before it. */
    variable(name: string, expression: string): Program | Refusal;
    validation(expression: string): Program | Refusal;
    message(expression: string): Program | Refusal;
    annotation(expression: string): Program | Refusal;
    /** That of the validations. */
    get environment(): Environment;
    /** Where fields are looked up that do not exist. */
    get fields(): PolicyTypes;
}
/** Why an expression is refused, in the API server's words; undefined: it is not. */
export declare function refusalOf(expression: string, compiled: Program | Refusal, wanted: readonly Type[]): string | undefined;
