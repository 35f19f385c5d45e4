/** Whether Go's strings.TrimSpace would shorten the text. */
export declare function hasSpaceAtEnds(text: string): boolean;
