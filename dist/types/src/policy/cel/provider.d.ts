/** What an environment knows about structs, which are types with named fields. */
import type { Type } from './types.js';
import type { Result, Value } from './values.js';
export interface TypeProvider {
    /** The type that a name stands for in an expression; undefined: it stands for none. */
    typeNamed(name: string): Type | undefined;
    /** Whether a struct of the name is known. */
    isStruct(name: string): boolean;
    /** Undefined: the struct has no such field. */
    fieldType(struct: string, field: string): Type | undefined;
    /** The names of its fields, for suggestions. */
    fieldNames(struct: string): readonly string[];
    /** What the name of an enum's value stands for. */
    constant?(name: string): Value | undefined;
    /** Makes a message of its fields. */
    construct?(struct: string, fields: ReadonlyMap<string, Value>): Result;
}
export declare const noStructs: TypeProvider;
