import { type YamlNode } from './tree.js';
/** Plain JavaScript values, aliases and merges resolved. A number beyond 2^53 loses digits. */
export declare function toPlain(node: YamlNode | undefined): unknown;
