/** The same text as was given before: a million objects and findings hold a few thousand words. */
export declare function sharedText(text: string): string;
