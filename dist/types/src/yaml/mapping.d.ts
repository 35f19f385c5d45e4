import { type Mapping, type Scalar, type SyntaxProblem, type YamlNode } from './tree.js';
export interface ResolvedEntry {
    readonly name: string;
    readonly key: Scalar;
    readonly value: YamlNode;
    /** It comes from another mapping through a merge key. */
    readonly merged: boolean;
}
/** The same key twice: strict decoding refuses it, at the line of `entry`'s value. */
export interface Duplicate {
    readonly name: string;
    readonly first: ResolvedEntry;
    readonly entry: ResolvedEntry;
}
export interface Resolution {
    readonly fields: ReadonlyMap<string, ResolvedEntry>;
    readonly duplicates: readonly Duplicate[];
    readonly problems: readonly SyntaxProblem[];
}
/** Kept per mapping: asking twice costs nothing. */
export declare function resolveMapping(mapping: Mapping): Resolution;
