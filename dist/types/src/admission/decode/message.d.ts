/** What decoding says to the user. */
import type { QuantityProblem, FieldSchema } from '../../kubernetes/index.ts';
import type { Anchored, Scalar, YamlNode } from '../../yaml/index.ts';
import type { IntegerProblem } from './scalar.ts';
/** `whole`: the field takes a list or a map, and this is none. */
export declare function wrongTypeMessage(field: FieldSchema, node: Anchored, whole: boolean): string;
/** The value as the field would take it, where that can be told. */
export declare function insteadOf({ scalar }: FieldSchema, node: Anchored): string | undefined;
export declare function badIntegerMessage(node: Scalar, bits: 32 | 64, problem: IntegerProblem): string;
/** The problem continues a sentence that begins with the text. */
export declare function badQuantityMessage(node: Scalar, problem: QuantityProblem): string;
export declare function duplicateMessage(name: string, first: YamlNode, key: YamlNode): string;
/** `before` and `last`: JSON texts of the values. */
export declare function lostMessage(name: string, before: string, last: string): string;
