/** CEL's types: their kinds, their texts, and which is assignable to which (github.com/google/cel-go common/types and checker/types.go). */
export type Kind = 'any' | 'bool' | 'bytes' | 'double' | 'duration' | 'dyn' | 'error' | 'int' | 'list' | 'map' | 'null' | 'opaque' | 'param' | 'string' | 'struct' | 'timestamp' | 'type' | 'uint';
export declare class Type {
    readonly kind: Kind;
    /** The name that `type(x)` prints. */
    readonly name: string;
    readonly parameters: readonly Type[];
    /** A scalar that null is assignable to: google.protobuf.Int64Value and its like. */
    readonly nullable: boolean;
    constructor(kind: Kind, 
    /** The name that `type(x)` prints. */
    name: string, parameters?: readonly Type[], 
    /** A scalar that null is assignable to: google.protobuf.Int64Value and its like. */
    nullable?: boolean);
    /** As compile errors print it. */
    toString(): string;
    get declaredName(): string;
    /** As the type of a checked expression prints: google.protobuf.Timestamp rather than timestamp. */
    get fullText(): string;
    get isDyn(): boolean;
    get isDynOrError(): boolean;
    /** The type in an optional; undefined where this is none. */
    get optionalOf(): Type | undefined;
    /** @param anyParams Whether type parameters of different names are equal. */
    equals(other: Type, anyParams?: boolean): boolean;
    accepts(from: Type): boolean;
}
export declare const types: {
    readonly any: Type;
    readonly bool: Type;
    readonly bytes: Type;
    readonly double: Type;
    readonly duration: Type;
    readonly dyn: Type;
    readonly error: Type;
    readonly int: Type;
    readonly null: Type;
    readonly string: Type;
    readonly timestamp: Type;
    readonly type: Type;
    readonly uint: Type;
};
export declare function listOf(item: Type): Type;
export declare function mapOf(key: Type, value: Type): Type;
export declare function optionalOf(value: Type): Type;
export declare function typeOfType(of: Type): Type;
export declare function structType(name: string): Type;
export declare function opaqueType(name: string): Type;
/** A type variable of a function's signature. */
export declare function param(name: string): Type;
/** A scalar that may be null, as protobuf's wrapper messages. */
export declare function nullable(type: Type): Type;
/** What type variables stand for; kept by the texts of types, as cel-go does. */
export declare class Substitutions {
    #private;
    constructor(of?: ReadonlyMap<string, Type>);
    /** Whether `to` is assignable to `from`; what that says about type variables is kept then, and only then. */
    assign(to: Type, from: Type): boolean;
    assignAll(to: readonly Type[], from: readonly Type[]): boolean;
    set(variable: Type, type: Type): void;
    /** @param free Whether variables that stand for nothing become dyn. */
    apply(type: Type, free?: boolean): Type;
}
/** Of two types that unify. */
export declare function moreGeneral(t1: Type, t2: Type): Type;
