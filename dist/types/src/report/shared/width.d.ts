/** How many columns of a terminal a text takes. */
/** Whether a text is printable ASCII alone: every character is itself, one column wide. */
export declare function isAscii(text: string): boolean;
/** What a reader sees as one character each. */
export declare function graphemes(text: string): string[];
/** Columns of one grapheme without control characters. The Unicode properties stand here because making their sets takes milliseconds. */
export declare function graphemeWidth(grapheme: string): number;
/** Columns of a text without control characters. */
export declare function textWidth(text: string): number;
