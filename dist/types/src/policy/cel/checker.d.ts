/** Finds the types of an expression's parts and the overloads of its calls (github.com/google/cel-go checker/checker.go). */
import type { Expr } from './ast.js';
import type { FunctionDeclaration } from './functions.js';
import { type Issue } from './issues.js';
import { type Type } from './types.js';
import { type Value } from './values.js';
/** What the checker asks of an environment. */
export interface Declarations {
    readonly container: string;
    /** A variable, a type or a constant by its full name. */
    lookUp(name: string): {
        readonly type: Type;
        readonly value: Value | undefined;
    } | undefined;
    functionNamed(name: string): FunctionDeclaration | undefined;
    isDisabled(overload: string): boolean;
    isStruct(name: string): boolean;
    fieldType(struct: string, field: string): Type | undefined;
    /** The fields of a struct, and the names of variables and functions, for suggestions. */
    fieldNames(struct: string): readonly string[];
    readonly names: readonly string[];
}
/** What a name stands for. A function's overloads are those that fit. */
export type Reference = {
    readonly kind: 'local';
    readonly name: string;
} | {
    readonly kind: 'global';
    readonly name: string;
} | {
    readonly kind: 'constant';
    readonly value: Value;
} | {
    readonly kind: 'function';
    readonly name: string;
    readonly overloads: readonly string[];
    readonly qualified: boolean;
};
export interface Checked {
    readonly expr: Expr;
    readonly types: ReadonlyMap<Expr, Type>;
    readonly references: ReadonlyMap<Expr, Reference>;
}
export declare function check(expr: Expr, declarations: Declarations): Checked | {
    readonly issues: readonly Issue[];
};
/** The full names that a name may stand for in a container, the longest first. */
export declare function candidateNames(container: string, name: string): readonly string[];
/** `a.b.c` as names; undefined where it is anything else. */
export declare function qualifiedName(expr: Expr): readonly string[] | undefined;
