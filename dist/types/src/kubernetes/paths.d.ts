/** Paths of files and folders, of containers and of nodes. */
/** A path with single slashes and none at its end, as runtimes clean it; that of the root is empty, so that `${folder}/` begins all paths in a folder. */
export declare function normalPath(path: string): string;
/** What a path says below a folder, without a slash at its start: empty for the folder itself, undefined for what is elsewhere. */
export declare function pathBelow(path: string, folder: string): string | undefined;
/** Whether a path is in one of some folders, or is one of them. */
export declare function isBelow(path: string, folders: readonly string[]): boolean;
/** Whether two paths are the same, or one is below the other. */
export declare function overlaps(one: string, other: string): boolean;
