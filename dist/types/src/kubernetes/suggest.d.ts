/** How many letters are wrong; two neighbours that changed places count as one. */
export declare function editDistance(a: string, b: string): number;
/** The candidate that a mistyped word stands for, in whatever case, if one is near enough: a third of its letters may be wrong. */
export declare function suggest(word: string, candidates: readonly string[]): string | undefined;
/** Whether two names differ in their numbers alone: those are several things, and none is misspelled. */
export declare function isSeries(one: string, other: string): boolean;
/** Whether a name is another one with a slip: of nearly its length, for a word more is another thing, and no other of a series. */
export declare function isSlip(name: string, near: string): boolean;
/** `; did you mean "…"?`, or nothing. */
export declare function didYouMean(word: string, candidates: readonly string[]): string;
