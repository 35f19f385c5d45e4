import type { Invalid } from './invalid.js';
export interface Pattern {
    /** Whether any part of the text matches, as Go's MatchString. */
    test(text: string): boolean;
}
/** Its message is in Go's words, without their "error parsing regexp: ". */
export interface PatternError extends Invalid {
    /** UTF-16, from the start of the pattern: where the part that the message names begins. */
    readonly offset: number;
}
/** Each pattern is compiled once. */
export type CompilePattern = (pattern: string) => Pattern | PatternError;
/** Loads the engine, which takes ten milliseconds. */
export declare function loadRegExp(): Promise<CompilePattern>;
