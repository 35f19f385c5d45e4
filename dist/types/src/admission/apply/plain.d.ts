/** Values of JSON. */
export type Struct = Record<string, unknown>;
/** What cannot be merged: a patch would be refused, or not even be made. */
export declare class Unmergeable extends Error {
}
/** A struct that takes any key, `__proto__` included. */
export declare function newStruct(): Struct;
export declare function isStruct(value: unknown): value is Struct;
export declare function isList(value: unknown): value is unknown[];
export declare function isEmpty(value: Struct): boolean;
/** A copy that may be changed. */
export declare function copyOf<T>(value: T): T;
/** bool, number, string, list, struct or null. */
export declare function kindOf(value: unknown): string;
