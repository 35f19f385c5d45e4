/** JSON text → the same positioned tree, read as JSON: its own escapes, no words but true, false and null, equal keys kept. */
import type { Span } from '../base/index.js';
import type { Parsed } from './parse.js';
/** One JSON value; anything behind it but blanks is a problem. */
export declare function parseJson(text: string, start?: number, end?: number): Parsed;
/** The JSON value that a text starts with, whatever follows. */
export declare function parseFirstJson(text: string): Parsed;
/** The spans of JSON objects that follow one another without a mark between them; undefined for anything else. */
export declare function jsonStream(text: string): Span[] | undefined;
