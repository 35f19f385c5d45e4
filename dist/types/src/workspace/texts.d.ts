/** Documents of old and new files by their words: those that both have need no comparison. */
import type { SourceFile, Span } from '../base/index.js';
export declare class Texts {
    #private;
    readonly old: readonly SourceFile[];
    readonly updated: readonly SourceFile[];
    constructor(old: readonly SourceFile[], updated: readonly SourceFile[]);
    isCommon(file: SourceFile, { start }: Span): boolean;
    /** The documents of a file that the other side does not have. */
    onlyIn(file: SourceFile): Span[];
    /** Whether a document that only one side has passes a test. */
    differsIn(test: (text: string) => boolean): boolean;
}
