/** What decoding says to the user. */
import type { QuantityProblem } from '../kubernetes/quantity.js';
import type { FieldSchema } from '../kubernetes/schema.js';
import type { Anchored, Scalar, YamlNode } from '../yaml/tree.js';
import type { IntegerProblem } from './decodescalar.js';
/** `whole`: the field takes a list or a map, and this is none. */
export declare function wrongTypeMessage(field: FieldSchema, node: Anchored, whole: boolean): string;
/** The value as the field would take it, where that can be told. */
export declare function insteadOf({ scalar }: FieldSchema, node: Anchored): string | undefined;
export declare function badIntegerMessage(node: Scalar, bits: 32 | 64, problem: IntegerProblem): string;
/** The problem continues a sentence that begins with the text. */
export declare function badQuantityMessage(node: Scalar, problem: QuantityProblem): string;
export declare function duplicateMessage(name: string, first: YamlNode, key: YamlNode): string;
