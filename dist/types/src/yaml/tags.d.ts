import { type Reader } from './reader.ts';
/** A tag at the cursor: what follows its handle, `!` where nothing does. Percent escapes are decoded. */
export declare function scanTag(reader: Reader): string;
/** `!`, `!!` or `!name!`: what the prefix stands for that a directive declares. */
export declare function tagHandle(tag: string): string;
/** `YAML major.minor` or `TAG handle prefix`. */
export declare function scanDirective(reader: Reader): string;
