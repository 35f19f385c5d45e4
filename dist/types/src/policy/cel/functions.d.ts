/** What a function is: its overloads, what they do, what a call costs. */
import type { Type } from './types.js';
import { CelError, type Result, type Value } from './values.js';
/** An implementation takes the values of the types that its overload declares. */
export type Implementation = (...args: never[]) => Result;
/** Undefined: the cost is another's to say. */
export type Cost = (args: readonly Result[], result: Result, overload: string) => number | undefined;
export interface Overload {
    readonly id: string;
    /** Of a method the first is its receiver. */
    readonly args: readonly Type[];
    readonly result: Type;
    readonly method: boolean;
    /** Undefined where the function has one implementation for all. */
    readonly call: Implementation | undefined;
    /** Stops at the first argument that is an error, instead of evaluating all. */
    readonly variadic?: boolean;
    /** Goes before the cost of the function. */
    readonly cost?: Cost;
}
export interface FunctionDeclaration {
    readonly name: string;
    readonly overloads: readonly Overload[];
    /** One implementation for all overloads, which looks at the values' types itself. */
    readonly singleton?: Implementation;
    /** Whether the singleton takes a value as its first argument at all. */
    readonly takes?: (value: Value) => boolean;
    /** Whether the implementations look at the values' types themselves. */
    readonly unguarded?: boolean;
    readonly cost?: Cost;
}
export declare function overload(id: string, args: readonly Type[], result: Type, call?: Implementation, more?: Partial<Overload>): Overload;
export declare function method(id: string, args: readonly Type[], result: Type, call?: Implementation, more?: Partial<Overload>): Overload;
/** What a call does at run time. */
export interface Callable {
    /** Empty where several overloads fit. */
    readonly overload: string;
    readonly variadic: boolean;
    call(args: readonly Value[]): Result;
    /** What it costs, beside its arguments. */
    cost(args: readonly Result[], result: Result): number;
}
/** @param overloads The ids of those that fit the types of the arguments, as the checker found; undefined: it was not asked. */
export declare function callableOf(declaration: FunctionDeclaration, overloads: readonly string[] | undefined, count: number): Callable;
export declare function noSuchOverload(name?: string, args?: readonly Value[]): CelError;
/** Whether a value may be of a type; of a list and a map the first item says. */
export declare function isOfType(value: Value, type: Type): boolean;
/** What a string costs for each character, a pattern for each of its own (common/cost.go). */
export declare const perCharacter = 0.1;
/** What a value counts for; what has no size counts 1. */
export declare function costSize(value: Result): number;
/** The cost of going once through a string. */
export declare function traversalCost(value: Result, times?: number): number;
export declare function matchCost(text: Result, patternLength: number): number;
