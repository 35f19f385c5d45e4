/**
 * CEL's values. null, booleans and strings are JavaScript's. An int is a number, or a bigint where it is beyond the safe integers; therefore
 * a double is a Double. A list is an array, and an object of a manifest is a map as it stands: a property that is undefined is absent.
 */
import { Type } from './types.js';
export type Value = null | boolean | string | Int | Double | Uint | Uint8Array | Duration | Timestamp | Optional | Type | Opaque | readonly Value[] | MapValue | PlainObject;
/** In number where it is safe there, else in bigint; never one value in both. */
export type Int = number | bigint;
/** An object as it is decoded from YAML or JSON. */
export interface PlainObject {
    readonly [key: string]: Value | undefined;
}
/** Why an expression has no value; it is handed on as a value is, because `||` and `&&` may not need it. */
export declare class CelError {
    readonly message: string;
    constructor(message: string);
}
export type Result = Value | CelError;
export declare class Double {
    readonly value: number;
    constructor(value: number);
}
export declare class Uint {
    readonly value: bigint;
    constructor(value: bigint);
}
export declare class Duration {
    readonly nanoseconds: bigint;
    constructor(nanoseconds: bigint);
}
export declare class Timestamp {
    /** Since 1970. */
    readonly seconds: number;
    readonly nanoseconds: number;
    /** The zone that it was written in, in minutes east of Greenwich. */
    readonly offset: number;
    constructor(
    /** Since 1970. */
    seconds: number, nanoseconds: number, 
    /** The zone that it was written in, in minutes east of Greenwich. */
    offset?: number);
}
export declare class Optional {
    readonly value: Value | undefined;
    static readonly none: Optional;
    constructor(value: Value | undefined);
}
/** A value that only functions look into: a quantity, an IP address. */
export declare abstract class Opaque {
    abstract readonly type: Type;
    /** Undefined where the other is of another type. */
    abstract equals(other: Value): boolean | undefined;
    /** As `%v` prints it in an error. */
    abstract toString(): string;
    /** What it counts for in the costs of functions; undefined: 1. */
    get size(): number | undefined;
}
/** A struct with fields that are known by name: a message of protobuf. */
export declare abstract class Message extends Opaque {
    abstract get(field: Value): Result | undefined;
    /** Whether it is set to something. */
    abstract has(field: Value): boolean | CelError;
}
/** A map whose entries are not an object's properties. */
export declare abstract class MapValue {
    /** Undefined where there is no such key. */
    abstract find(key: Value): Result | undefined;
    /** An error where the value is evaluated when it is asked for, and there is none. */
    abstract has(key: Value): boolean | CelError;
    abstract keys(): readonly Value[];
    abstract get size(): number;
}
/** A map with keys of any type; 1 and 1u are two keys in it, though either finds the other's value where that is missing. */
export declare class Entries extends MapValue {
    #private;
    find(key: Value): Value | undefined;
    has(key: Value): boolean;
    keys(): readonly Value[];
    get size(): number;
    set(key: Value, value: Value): this;
    delete(key: Value): void;
}
export declare function fitsInt(value: bigint): boolean;
export declare function fitsUint(value: bigint): boolean;
/** A bigint in the range of int64 as an int. */
export declare function intOf(value: bigint): Int;
export declare function isInt(value: Result): value is Int;
export declare function isList(value: Result): value is readonly Value[];
/** Whether it is a map, of whichever representation. */
export declare function isMap(value: Result): value is MapValue | PlainObject;
export declare function isPlainObject(value: Result): value is PlainObject;
/** Undefined where there is no such key. */
export declare function findIn(map: MapValue | PlainObject, key: Value): Result | undefined;
export declare function hasKey(map: MapValue | PlainObject, key: Value): boolean | CelError;
export declare function keysOf(map: MapValue | PlainObject): readonly Value[];
/** The characters of a string, the bytes of bytes, the items of a list, the entries of a map; undefined: it has no size. */
export declare function sizeOf(value: Result): number | undefined;
/** What `type()` answers. */
export declare function typeOf(value: Value): Type;
export declare function equals(a: Value, b: Value): boolean;
/** Undefined: values of Kubernetes' own types are not comparable with others; the comparison is an error then. */
export declare function equalsOrNot(a: Value, b: Value): boolean | undefined;
export declare function isNumber(value: Value): value is Int | Double | Uint;
/** NaN where a double is none. */
export declare function compareNumbers(a: Int | Double | Uint, b: Int | Double | Uint): number;
export declare function compareBytes(a: Uint8Array, b: Uint8Array): number;
export declare function compareTimestamps(a: Timestamp, b: Timestamp): number;
/** Go orders strings by their UTF-8, which is the order of their code points. */
export declare function compareStrings(a: string, b: string): number;
/** Undefined: the two have no order. */
export declare function compare(a: Value, b: Value): number | CelError | undefined;
/** Whether optional.ofNonZeroValue() takes it for nothing. */
export declare function isZero(value: Value): boolean;
