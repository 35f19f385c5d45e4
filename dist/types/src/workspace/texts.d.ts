/** Documents of old and new files by their words: those that both have need no comparison. */
import { type SourceFile, type Span } from '../base/index.js';
export declare class Texts {
    #private;
    readonly old: readonly SourceFile[];
    readonly updated: readonly SourceFile[];
    /** `areApart`: of an old and a new file, whether what both hold in the same words is not the same. */
    constructor(old: readonly SourceFile[], updated: readonly SourceFile[], areApart?: (old: SourceFile, updated: SourceFile) => boolean);
    isCommon(file: SourceFile, { start }: Span): boolean;
    /** The documents of a file that the other side does not have. */
    onlyIn(file: SourceFile): Span[];
    /** Whether a document that only one side has passes a test. */
    differsIn(test: (text: string) => boolean): boolean;
    /** Whether every document that only one side has passes a test, and the others stay where they are. */
    differsOnlyIn(test: (text: string) => boolean): boolean;
}
