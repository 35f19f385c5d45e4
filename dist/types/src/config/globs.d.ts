/**
 * Whether a path relative to the configuration's folder is meant by globs. One without a slash matches at any depth, a folder means everything in it,
 * and `!` takes back what the others match.
 */
export declare function matcher(globs: readonly string[]): (path: string) => boolean;
