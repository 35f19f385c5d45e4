/** Breaks at spaces, where the first line has `width` columns and each later one `further`. A longer word has a line of its own. */
export declare function wrap(text: string, width: number, further?: number): string[];
