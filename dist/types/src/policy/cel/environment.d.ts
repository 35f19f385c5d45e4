/** What expressions may say: variables, types, functions and macros, as a version of Kubernetes has them. */
import { type Expr } from './ast.js';
import { type Checked, type Declarations } from './checker.js';
import { type Activation, type Step } from './frame.js';
import type { FunctionDeclaration } from './functions.js';
import { type Issue } from './issues.js';
import type { Library } from './library/library.js';
import { type Plannable } from './planner.js';
import { type TypeProvider } from './provider.js';
import { type Type } from './types.js';
import { type Result, type Value } from './values.js';
/** An expression may not cost more (k8s.io/apiserver pkg/apis/cel). */
export declare const PER_CALL_LIMIT = 1000000;
export interface EnvironmentOptions {
    /** The minor of Kubernetes whose libraries there are; undefined: all, as for stored expressions. */
    readonly minor?: number;
    readonly variables?: Readonly<Record<string, Type>>;
    readonly provider?: TypeProvider;
    /** The namespace that names are looked up in first. */
    readonly container?: string;
    /** Whether has(), all() and their like are known; default: true. */
    readonly macros?: boolean;
    /** Functions beside those of Kubernetes. */
    readonly libraries?: readonly Library[];
}
/** What an evaluation comes to. */
export interface Outcome {
    readonly value: Result;
    readonly cost: number;
}
/** An expression that can be evaluated. */
export declare class Program {
    #private;
    readonly checked: Plannable;
    constructor(checked: Plannable, run: Step);
    /** The type of its value; dyn where it is not checked. */
    get type(): Type;
    /** @param limit What it may cost. */
    evaluate(activation: Activation, limit?: number): Outcome;
}
/** Why an expression is refused, and in which step. */
export interface Refusal {
    readonly step: 'parse' | 'check' | 'program';
    readonly issues: readonly Issue[];
}
export declare class Environment implements Declarations {
    #private;
    readonly container: string;
    constructor(options?: EnvironmentOptions);
    lookUp(name: string): {
        readonly type: Type;
        readonly value: Value | undefined;
    } | undefined;
    /** Of variables and functions that an author can write. */
    get names(): readonly string[];
    functionNamed(name: string): FunctionDeclaration | undefined;
    isDisabled(overload: string): boolean;
    isStruct(name: string): boolean;
    fieldType(struct: string, field: string): Type | undefined;
    fieldNames(struct: string): readonly string[];
    construct(struct: string, fields: ReadonlyMap<string, Value>): Result;
    parse(source: string): {
        readonly expr: Expr;
    } | {
        readonly issues: readonly Issue[];
    };
    check(expr: Expr): Checked | {
        readonly issues: readonly Issue[];
    };
    /** @throws ProgramProblem */
    program(checked: Plannable): Program;
    compile(source: string): Program | Refusal;
}
