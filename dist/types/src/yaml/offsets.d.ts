/** Where the characters of a scalar's value are written: behind escapes, folded lines, indentation. */
import type { Scalar } from './tree.js';
/** The offset in the file at which each UTF-16 unit of the scalar's text is written; one more entry says where the last one ends. */
export declare function offsetsOf({ text, style, start, end }: Scalar, source: string): readonly number[];
