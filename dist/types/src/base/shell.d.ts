/** A word of a command for a POSIX shell: in quotes where a shell would read it otherwise. No option, whatever it starts with. */
export declare function shellWord(text: string): string;
