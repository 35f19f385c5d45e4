/** Go's int64. */
export declare const mostInt64: bigint;
export declare const leastInt64: bigint;
/** Whether a signed 64-bit integer can hold the value. */
export declare function isInt64(value: bigint): boolean;
/** strconv.ParseInt(text, 10, 64): undefined where Go returns an error. */
export declare function parseInt64(text: string): bigint | undefined;
