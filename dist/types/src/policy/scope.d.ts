import type { Program } from './cel/environment.js';
import type { Activation } from './cel/frame.js';
import { type Authorizer, requestResource } from './cel/library/authz.js';
import { type Result, type Value } from './cel/values.js';
export interface Inputs {
    readonly object: Value;
    readonly oldObject: Value;
    readonly request: Value;
    readonly namespaceObject: Value;
    /** null where the policy has no params; undefined where it has no paramKind. */
    readonly params?: Value | undefined;
    readonly authorizer: Authorizer;
    /** What `authorizer.requestResource` asks for. */
    readonly requestResource: Parameters<typeof requestResource>[1];
}
/** An expression, or why it is none. */
export interface Compiled {
    readonly expression: string;
    readonly program: Program | undefined;
    readonly error: string;
    /** Of a variable that is the same in all policies that define it so, and what it reads: the definitions. */
    readonly definition?: number;
}
/** What an expression came to. */
export interface Outcome {
    readonly value: Value | undefined;
    readonly error: string | undefined;
    /** The error without its expression. */
    readonly detail?: string;
    /** With the variables that it was the first to ask for. */
    readonly cost: number;
    readonly ownCost: number | undefined;
}
/** The variables of a request's expressions; a policy's own are evaluated once, when they are asked for. */
export declare class Scope implements Activation {
    #private;
    private readonly inputs;
    private readonly withAuthorizer;
    constructor(variables: ReadonlyMap<string, Compiled>, inputs: Inputs, withAuthorizer: boolean);
    find(name: string): Result | undefined;
    /** Undefined where it would cost more than is left. */
    run({ expression, program, error }: Compiled, left: number): Outcome | undefined;
}
/** Undefined where it reads what differs among the policies of a request, or in the places of one. */
export declare function definitionOf({ expression, program }: Compiled, variables: ReadonlyMap<string, Compiled>): number | undefined;
