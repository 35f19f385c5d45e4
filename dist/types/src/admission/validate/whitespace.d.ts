/** Go's strings.TrimSpace. */
export declare function trimSpace(text: string): string;
/** Whether Go's strings.TrimSpace would shorten the text. */
export declare function hasSpaceAtEnds(text: string): boolean;
