/** The first few, and how many more there are. */
export declare function some(texts: readonly string[], most?: number): string;
/** `a, b and c` */
export declare function listed(words: readonly string[], last?: 'and' | 'or'): string;
