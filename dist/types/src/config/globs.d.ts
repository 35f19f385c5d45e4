/**
 * Whether a path relative to the configuration's folder is meant by globs, which are valid. One without a slash matches at any depth, a folder means
 * everything in it, and `!` takes back what the others match. Loads the engine of regular expressions.
 */
export declare function matchersOf(lists: readonly (readonly string[])[]): Promise<((path: string) => boolean)[]>;
/** What is wrong with a glob; undefined where nothing is. */
export declare function globProblem(glob: string): string | undefined;
