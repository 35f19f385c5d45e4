import type { Scalar } from '../../yaml/index.js';
export type ContentType = 'yaml' | 'json';
/** What is wrong with a number for an integer. */
export type IntegerProblem = 'fraction' | 'range';
/**
 * strconv.ParseInt over the number's JSON text. YAML's `80.0` is the JSON text 80; JSON's own 80.0 and 8e1 are no integers.
 * A value beyond 2^53 is given as the nearest number.
 */
export declare function decodeInteger(node: Scalar, bits: 32 | 64, contentType: ContentType): number | IntegerProblem;
/** The JSON text of a number: in YAML that of its value, in JSON as it is written. */
export declare function numberText(node: Scalar, contentType: ContentType): string;
/** time.Parse(time.RFC3339, text): one digit of the hour will do, and so will a fraction after a comma. */
export declare function isTime(text: string): boolean;
