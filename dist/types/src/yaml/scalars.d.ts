import { type Reader } from './reader.ts';
/** `indent`: how far its further lines must be indented. Returns its value; `pos` is behind the blanks and line breaks that follow it. */
export declare function scanPlain(reader: Reader, indent: number, flow: boolean): string;
export declare function scanQuoted(reader: Reader, quote: number): string;
/** A block scalar, its header included. `parent`: the indentation around it. */
export declare function scanBlock(reader: Reader, literal: boolean, parent: number): string;
