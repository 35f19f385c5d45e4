/** What is wrong with a text, for readers who do not know YAML's grammar: found where go.yaml.in/yaml/v2 finds it, told where it was made. */
import type { Span } from '../base/index.ts';
import type { Reader } from './reader.ts';
/** The first mistake of a text: reading ends there. */
export declare class Mistake extends Error {
    readonly span: Span;
    constructor(message: string, span: Span);
}
/** A character that cannot be printed. */
export declare function shown(code: number): string;
/** The first line of a text, shortened, in quotes unless it has its own. */
export declare function quoted(text: string): string;
export declare function spaces(count: number): string;
/** The rest of a line, without a comment and the blanks before it. */
export declare function restOfLine({ text, end }: Pick<Reader, 'text' | 'end'>, start: number): Span;
/** Where the line starts that an offset is on. */
export declare function lineStartOf(text: string, offset: number): number;
/** Whether nothing but indentation and `- ` stands before it on its line. */
export declare function isFirstOnLine(text: string, offset: number): boolean;
/** A line without a colon where only a key can stand. */
export declare function noColon(reader: Pick<Reader, 'text' | 'end'>, { start }: {
    readonly start: number;
}): Mistake;
/** How far before its colon a key may start, in characters. */
export declare const LONGEST_KEY = 1024;
/** A `: ` behind what cannot be a key. */
export declare function valueNotAllowed(reader: Reader & {
    readonly indent: number;
}): Mistake;
export declare function indented(what: string, column: number, instead: string, span: Span): Mistake;
/** A `|` or `>` with text behind it. */
export declare function textBehindHeader(reader: Reader, start: number): Mistake;
export declare function entryNotAllowed({ text, pos, lineStart }: Reader): Mistake;
export declare function keyNotAllowed({ pos }: Reader): Mistake;
/** A character that cannot start a value. */
export declare function cannotStart(reader: Reader & {
    readonly flow: number;
}): Mistake;
/** A tab in the indentation, at the cursor. */
export declare function indentingTab({ text, pos, end }: Reader): Mistake;
/** An anchor or alias without a proper name. */
export declare function noName({ text, end }: Reader, start: number): Mistake;
