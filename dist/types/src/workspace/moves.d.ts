/** Whether an object that stood at the first path before is not the one that stands at the second now. Both absolute. */
export type AreApart = (old: string | undefined, updated: string) => boolean;
export interface MovesInput {
    /** Where the files of the base would be now. */
    readonly before: ReadonlySet<string>;
    /** Whether two files go to one cluster. */
    readonly meets: (a: string, b: string) => boolean;
}
/** Where the whole folder is new, it was renamed. */
export declare function movesOf({ before, meets }: MovesInput): AreApart;
