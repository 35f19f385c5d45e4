import { type SyntaxProblem, type YamlNode } from './tree.js';
export interface Parsed {
    /** Undefined for an empty document. */
    readonly root: YamlNode | undefined;
    readonly problems: readonly SyntaxProblem[];
    /** Written in everyday YAML (`everyday.ts`). */
    readonly everyday?: true;
}
/** Parses one document: a stretch of a file, its `---` line included. Text behind the document's value is a problem, which Go passes over. */
export declare function parseYaml(text: string, start?: number, end?: number): Parsed;
/** As `parseYaml`, and as Go: the first value is taken, and what follows it is not looked at. */
export declare function parseFirst(text: string, start?: number, end?: number): Parsed;
/** As `parse`, in whatever form of YAML. */
export declare function parseAny(text: string, start: number, end: number, whole: boolean): Parsed;
