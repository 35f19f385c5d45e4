import { type Mapping, type YamlNode } from './tree.js';
/** Plain JavaScript values, aliases and merges resolved, however deep. A number beyond 2^53 loses digits. */
export declare function toPlain(node: YamlNode | undefined): unknown;
export declare function membersOf(mapping: Mapping): Iterable<{
    readonly name: string;
    readonly value: YamlNode;
}>;
/** A plain value that is neither a scalar nor a list. */
export declare function isStruct(value: unknown): value is Readonly<Record<string, unknown>>;
/** Of the same values in the same lists; the order of keys has no meaning, and what is undefined is absent. */
export declare function isSame(one: unknown, other: unknown): boolean;
/** What is undefined is absent. */
export declare function membersIn(value: object): [string, unknown][];
/** Whether collections stand within collections more levels deep than that. */
export declare function isDeeper(value: unknown, levels: number): boolean;
