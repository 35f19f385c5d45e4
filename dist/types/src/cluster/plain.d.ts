/** Members of what was read, by the types that are asked for; what is of another type is as good as missing. */
export type Plain = Readonly<Record<string, unknown>>;
/** The value at the end of a path of keys. */
export declare function member(value: unknown, ...keys: readonly string[]): unknown;
export declare function textAt(value: unknown, ...keys: readonly string[]): string | undefined;
export declare function objectAt(value: unknown, ...keys: readonly string[]): Plain;
export declare function listAt(value: unknown, ...keys: readonly string[]): readonly unknown[];
export declare function numberAt(value: unknown, ...keys: readonly string[]): number | undefined;
/** The members that are texts; numbers and booleans as they are written. */
export declare function textsAt(value: unknown, ...keys: readonly string[]): Readonly<Record<string, string>>;
