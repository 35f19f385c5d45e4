/** The first few, and how many more there are. */
export declare function some(texts: readonly string[], most?: number): string;
