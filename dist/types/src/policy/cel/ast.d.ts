/** Expressions as the parser makes them: macros are expanded, every node has its place in the text. */
import type { Value } from './values.js';
interface Node {
    /** Where the node's text starts and ends, in UTF-16 code units of the source. */
    readonly start: number;
    readonly end: number;
    /** Where cel-go reports errors of the node: an operator, the parenthesis of a call. */
    readonly at: number;
}
export interface Literal extends Node {
    readonly kind: 'literal';
    readonly value: Value;
}
export interface Ident extends Node {
    readonly kind: 'ident';
    readonly name: string;
}
export interface Select extends Node {
    readonly kind: 'select';
    readonly operand: Expr;
    readonly field: string;
    /** Of has(). */
    readonly testOnly: boolean;
}
export interface Call extends Node {
    readonly kind: 'call';
    readonly name: string;
    readonly target: Expr | undefined;
    readonly args: readonly Expr[];
}
export interface ListExpr extends Node {
    readonly kind: 'list';
    readonly items: readonly Expr[];
    /** The indices of items that are left out where they are optional.none(). */
    readonly optional: ReadonlySet<number>;
}
export interface Entry extends Node {
    readonly key: Expr;
    readonly value: Expr;
    readonly optional: boolean;
}
export interface MapExpr extends Node {
    readonly kind: 'map';
    readonly entries: readonly Entry[];
}
export interface FieldInit extends Node {
    readonly name: string;
    readonly value: Expr;
    readonly optional: boolean;
}
export interface StructExpr extends Node {
    readonly kind: 'struct';
    readonly name: string;
    readonly fields: readonly FieldInit[];
}
export interface Comprehension extends Node {
    readonly kind: 'comprehension';
    /** Which macro it is written as. */
    readonly macro: string;
    readonly range: Expr;
    readonly variable: string;
    /** Of a comprehension with two variables: the item, while `variable` is its index or key. */
    readonly variable2: string | undefined;
    readonly accumulator: string;
    readonly init: Expr;
    readonly condition: Expr;
    readonly step: Expr;
    readonly result: Expr;
}
export type Expr = Literal | Ident | Select | Call | ListExpr | MapExpr | StructExpr | Comprehension;
/** An expression and the parts of it, each before its parts. */
export declare function descendants(expr: Expr): Generator<Expr>;
export {};
