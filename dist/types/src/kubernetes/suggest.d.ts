/** How many letters are wrong; two neighbours that changed places count as one. */
export declare function editDistance(a: string, b: string): number;
/** The candidate that a mistyped word stands for, in whatever case, if one is near enough: a third of its letters may be wrong. */
export declare function suggest(word: string, candidates: readonly string[]): string | undefined;
/** `; did you mean "…"?`, or nothing. */
export declare function didYouMean(word: string, candidates: readonly string[]): string;
