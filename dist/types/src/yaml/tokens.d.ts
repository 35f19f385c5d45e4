import { Reader } from './reader.ts';
export declare const STREAM_END = 1;
export declare const DIRECTIVE = 2;
export declare const DOCUMENT_START = 3;
export declare const DOCUMENT_END = 4;
export declare const SEQUENCE_START = 5;
export declare const MAPPING_START = 6;
export declare const BLOCK_END = 7;
export declare const FLOW_SEQUENCE_START = 8;
export declare const FLOW_SEQUENCE_END = 9;
export declare const FLOW_MAPPING_START = 10;
export declare const FLOW_MAPPING_END = 11;
export declare const ENTRY = 12;
export declare const COMMA_TOKEN = 13;
export declare const KEY = 14;
export declare const VALUE = 15;
export declare const ALIAS = 16;
export declare const ANCHOR = 17;
export declare const TAG = 18;
/** This and all above it are scalars. */
export declare const PLAIN = 19;
export declare const SINGLE = 20;
export declare const DOUBLE = 21;
export declare const LITERAL = 22;
export declare const FOLDED = 23;
/** Where a key may have started that only a `:` behind it makes one. */
export interface SimpleKey {
    possible: boolean;
    /** It stands where only a key can. */
    required: boolean;
    /** The number of its token since the start. */
    token: number;
    start: number;
    lineStart: number;
}
export declare abstract class Tokens extends Reader {
    #private;
    /** How many flow collections are open. */
    flow: number;
    /** Whether a key may start here that no `?` announces. */
    keyAllowed: boolean;
    /** Reads at least one more token. */
    protected abstract scan(): void;
    /** What comes next; it stays until it is skipped. */
    peek(): number;
    /** Of the token that was peeked at. */
    get start(): number;
    /** As `start`; tokens that stand for no character end where they start. */
    get tokenEnd(): number;
    /** As `start`: the value of a scalar, the name of an anchor or alias, the end of a tag, a directive. */
    get value(): string;
    skip(): void;
    protected push(type: number, start: number, end: number, value: string): void;
    /** As `push`, of what may be a key at a level. */
    protected pushKey(type: number, start: number, end: number, value: string, level: number): void;
    /** Notes that a key may start here; its level, or -1. */
    protected saveKey(indent: number): number;
    /** What may have been a key at this level is none. */
    protected dropKey(): void;
    /** The key whose `:` is here, if there is one. */
    protected keyHere(): SimpleKey | undefined;
    /** `opens`: it is the first key of a block mapping. */
    protected confirmKey(key: SimpleKey, opens: boolean): void;
    protected enterFlow(): void;
    /** Also releases the bracket itself where nothing in it could be a key, as Go does. */
    protected leaveFlow(): void;
}
