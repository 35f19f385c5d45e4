/** Which gitignore patterns are matched in bounded time: the package that matches them backtracks over each wildcard. */
/** Why a pattern is not applied; undefined where it is. */
export declare function ignoreProblem(pattern: string): string | undefined;
