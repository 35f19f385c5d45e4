/** What lets a viewer know a finding again after the file has changed. */
import type { Finding } from '../../base/index.ts';
import { type PathOptions } from './paths.ts';
/**
 * GitHub's primaryLocationLineHash (github/codeql-action, src/fingerprints.ts) of the wanted one-based lines: a polynomial hash modulo 2^64
 * of the first hundred UTF-16 units from the line's start on, without spaces and tabs, every line break as LF, closed by 0xffff and
 * filled up with zeros; then a colon and how many lines up to this one have that hash.
 */
export declare function lineHashes(text: string, wanted: ReadonlySet<number>): Map<number, string>;
/** Lives as long as the writing of one report: no two of its findings have one fingerprint. */
export declare class Fingerprints {
    #private;
    readonly options: PathOptions;
    constructor(options: PathOptions);
    /** Survives every edit but to the object's name, the rule's id and the field's place. */
    of({ object, location, rule, path }: Finding): string;
}
/** FNV-1a, 64 bits, over UTF-16 units, of a list of strings. */
export declare function stableHash(parts: readonly string[]): string;
