/** Shell scripts, as far as their structure tells. */
/** A keyword of a loop or condition that has no counterpart. */
export interface UnclosedBlock {
    /** `until` that is not closed, or `done` that closes nothing. */
    readonly keyword: string;
    /** What is missing: `done` or `fi`; undefined for one that closes nothing. */
    readonly missing: string | undefined;
    /** Where the keyword stands in the script. */
    readonly at: number;
}
/** The first loop or condition of a script that is not closed or not open; undefined where all are, or where that is not known. */
export declare function unclosedBlock(script: string): UnclosedBlock | undefined;
