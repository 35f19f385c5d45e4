export declare const TAB = 9;
export declare const LF = 10;
export declare const SPACE = 32;
export declare const HASH = 35;
export declare const QUOTE = 34;
export declare const APOSTROPHE = 39;
export declare const COMMA = 44;
export declare const DASH = 45;
export declare const COLON = 58;
export declare const QUESTION = 63;
export declare function charCodes(characters: string): ReadonlySet<number>;
export declare function isBlank(c: number): boolean;
/** In YAML 1.1 NEL, LS and PS end lines, too. */
export declare function isBreak(c: number): boolean;
/** 0 is the end of the text. */
export declare function isBlankOrEnd(c: number): boolean;
export declare function isDigit(c: number): boolean;
/** Of names: letters, digits, `_` and `-`. */
export declare function isWord(c: number): boolean;
/** The offset of the last character that YAML does not allow, or -1. */
export declare function lastForbidden(text: string): number;
export declare class Reader {
    readonly text: string;
    readonly end: number;
    pos: number;
    /** Where the line starts that `pos` is on. */
    lineStart: number;
    /** Of the scalar that was read last; `pos` may be further. */
    valueStart: number;
    valueEnd: number;
    /** Only LF ends lines. */
    readonly plainBreaks: boolean;
    /** Throws a Mistake where a character is none of YAML's. A byte order mark is passed over. */
    constructor(text: string, start: number, end: number);
    /** A UTF-16 unit; 0 at the end. */
    at(i: number): number;
    get column(): number;
    /** Whether `---` or `...` starts the line that starts here. */
    isDocumentMark(i: number): boolean;
    skipBlanks(): void;
    /** A comment, without its line break. */
    skipComment(): void;
    /** The first line break from here, or the end of the text. */
    lineEnd(from: number): number;
    /** Passes the line break at the cursor and says what it is in a value; empty where there is none. */
    lineBreak(): string;
}
