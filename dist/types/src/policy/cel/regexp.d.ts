import { CelError } from './values.ts';
export interface Pattern {
    /** Whether it is found anywhere. */
    test(text: string): boolean;
    /** The leftmost match; empty where there is none. */
    find(text: string): string;
    /** The matches that do not overlap; at most so many, all where it is negative. */
    findAll(text: string, most: number): readonly string[];
}
/** The same pattern is compiled once. */
export declare function compilePattern(source: string): Pattern | CelError;
