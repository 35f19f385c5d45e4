import { type YamlNode } from './tree.ts';
/** The value of a document in everyday YAML without any mistake; undefined where anything else is written, which the parser has to look at. */
export declare function parseEveryday(text: string, start: number, end: number): YamlNode | undefined;
