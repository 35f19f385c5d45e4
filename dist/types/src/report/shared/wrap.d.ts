/** Breaks at spaces, where the first line has `width` columns and each later one `further`. A longer word has a line of its own; colors take no column. */
export declare function wrap(text: string, width: number, further?: number): string[];
/** At the columns of a terminal, if it is one; what follows the first line is indented. */
export declare function hanging(text: string, columns: number | undefined): string;
