/**
 * Go's regular expressions, for those that users write: Kubernetes compiles the patterns of its schemas and policies with Go's regexp (RE2),
 * whose time is linear in the text. V8's RegExp backtracks: `^(a+)+$` would never end.
 */
import type { Invalid } from './invalid.js';
export interface Pattern {
    /** Whether any part of the text matches, as Go's MatchString. */
    test(text: string): boolean;
    /** The leftmost match; undefined where there is none. */
    find(text: string): string | undefined;
    /** The matches that do not overlap, at most so many; all where it is negative. */
    findAll(text: string, most: number): readonly string[];
}
/** Its message is in Go's words, without their "error parsing regexp: ". */
export interface PatternError extends Invalid {
    /** UTF-16, from the start of the pattern: where the part that the message names begins. */
    readonly offset: number;
}
/** Each pattern is compiled once. */
export type CompilePattern = (pattern: string) => Pattern | PatternError;
/** What is used of re2js; types of its own keep ours free of a package that is bundled. */
interface Engine {
    compile(pattern: string): Compilation;
}
interface Compilation {
    programSize(): number;
    test(text: string): boolean;
    matcher(text: string): {
        find(): boolean;
        group(): string | null;
        start(): number;
    };
}
/** Loads the engine, which takes ten milliseconds. */
export declare function loadRegExp(): Promise<CompilePattern>;
/** For those who have loaded the engine. */
export declare function patternsOf(engine: Engine): CompilePattern;
export {};
