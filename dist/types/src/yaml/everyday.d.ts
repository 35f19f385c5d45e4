import { type YamlNode } from './tree.js';
/** The keys of mappings that are read, at every level; `all` of what is below. Items of a list have the keys of the list. */
export type Wanted = 'all' | ReadonlyMap<string, Wanted>;
/**
 * The value of a document in everyday YAML without any mistake; undefined where anything else is written, which the parser has to look at. What is
 * not wanted is passed over line by line, and not all of its mistakes are seen.
 */
export declare function parseEveryday(text: string, start: number, end: number, wanted?: Wanted): YamlNode | undefined;
