/** Fixes that can be made together: none touches the text of another or adds the same key. */
import { type Edit, type Fix, type SourceFile } from '../base/index.ts';
export declare class Apart {
    #private;
    get edits(): ReadonlyMap<SourceFile, readonly Edit[]>;
    /** Takes the fix, wholly, where it is apart from all that were taken before. */
    take({ edits }: Fix): boolean;
}
