import type { SyntaxProblem, YamlNode } from './tree.js';
export interface Parsed {
    /** Undefined for an empty document. */
    readonly root: YamlNode | undefined;
    readonly problems: readonly SyntaxProblem[];
}
/** Parses one document: `text.slice(start, end)` of a file, its `---` line included. Only the first document in it counts. */
export declare function parseYaml(text: string, start?: number, end?: number): Parsed;
/** A plain `<<`, or one tagged as merge key. */
export declare function isMerge(key: YamlNode): boolean;
