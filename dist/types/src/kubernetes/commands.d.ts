/** The words of commands. */
/** Whether a word is a POSIX shell, by its name or its path. */
export declare function isShell(word?: string): boolean;
/** Whether an option of a shell takes the next word for a script: `-c`, `-ec`. */
export declare function takesScript(option?: string): boolean;
