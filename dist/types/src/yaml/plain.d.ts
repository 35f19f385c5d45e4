import { type YamlNode } from './tree.js';
/** Plain JavaScript values, aliases and merges resolved. A number beyond 2^53 loses digits. */
export declare function toPlain(node: YamlNode | undefined): unknown;
/** A plain value that is neither a scalar nor a list. */
export declare function isStruct(value: unknown): value is Readonly<Record<string, unknown>>;
