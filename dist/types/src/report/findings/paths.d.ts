/** The paths of a report as a repository's viewers want them. */
export interface PathOptions {
    /** Absolute path of the folder that the report's relative paths start from. */
    readonly directory?: string;
    /** Absolute path of the repository. */
    readonly root?: string;
}
export declare const STDIN = "-";
/** From the repository's root when the file lies in it, else as it was given; no `.` and no inner `..`. */
export declare function repositoryPath(path: string, options: PathOptions): string;
/** URI reference (RFC 3986): relative paths stay relative, absolute ones become `file:` URIs. */
export declare function toUri(path: string): string;
