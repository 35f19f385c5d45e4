/** Text and positions. Imports nothing. */
export interface SourceFile {
    /** As the user named it, with `/` between folders; `-` is standard input. */
    readonly path: string;
    readonly text: string;
}
/** Half-open range of UTF-16 offsets. Lines and columns exist only in reports. */
export interface Span {
    readonly start: number;
    readonly end: number;
}
export interface Location {
    readonly file: SourceFile;
    readonly span: Span;
}
/** One-based; a column counts UTF-16 code units. */
export interface Position {
    readonly line: number;
    readonly column: number;
}
/** Line starts of a text, found once, asked often. Lines end with LF, CRLF or a lone CR. */
export declare class Lines {
    #private;
    readonly text: string;
    constructor(text: string);
    get count(): number;
    at(offset: number): Position;
    /** The text of a one-based line, without its line break; empty outside the text. */
    line(line: number): string;
    /** Offset at which a one-based line starts. */
    start(line: number): number;
}
