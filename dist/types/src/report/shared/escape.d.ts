/** On one line, unsafe characters as YAML's double-quoted escapes: `\x1b`, `\u202e`. */
export declare function visible(text: string): string;
/** The same with a limit, in UTF-16 units; what is cut off shows as `…`. */
export declare function visibleUpTo(text: string, limit: number): string;
/** Prose: runs of white space become one space. */
export declare function visibleProse(text: string): string;
/**
 * Lines that a runner does not take for commands, wherever they are logged: none begins with `::` (actions/runner, ActionCommand.TryParseV2 and
 * TryParse), none holds what COMMAND finds. With one of those a linted file sets variables of the steps that follow, PATH among them.
 */
export declare function withoutCommands(lines: string): string;
/** Lines of other people's text, for a terminal or a log that is shown in one. */
export declare function visibleLines(text: string): string;
/** JSON that is safe to print and that strict readers take: unsafe characters, which occur only in its strings, as `\u` escapes; lone surrogates as U+FFFD. */
export declare function safeJson(value: unknown): string;
/** The same text in pieces: what is iterable but no array is a list whose items are made, and written, one by one. */
export declare function safeJsonChunks(value: unknown, indent?: string): Generator<string>;
/** Array.map, one by one. */
export declare function mapped<T, U>(items: Iterable<T>, of: (item: T) => U): Generator<U>;
/** For formats that hold text only: what no text can hold is escaped, so that two names stay two. */
export declare function textPath(path: string): string;
