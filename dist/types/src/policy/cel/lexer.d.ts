/** The tokens of CEL (github.com/google/cel-go parser/gen/CEL.g4). */
export type TokenKind = 'int' | 'uint' | 'double' | 'string' | 'bytes' | 'identifier' | 'escaped' | 'symbol' | 'end';
export interface Token {
    readonly kind: TokenKind;
    readonly text: string;
    readonly start: number;
    readonly end: number;
}
/** @param unknown Is told of characters that start no token; they are skipped. */
export declare function tokenize(source: string, unknown: (start: number, end: number) => void): readonly Token[];
/** What a string's token stands for, or why it stands for nothing. Strings of bytes come as their bytes. */
export declare function unquote(text: string, isBytes: boolean): {
    readonly value: string | Uint8Array;
} | {
    readonly problem: string;
};
