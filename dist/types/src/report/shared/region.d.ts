/** Offsets → lines and columns, for every format alike. */
import { Lines, type Location, type SourceFile } from '../../base/index.ts';
/** One-based; columns count UTF-16 units; the end is exclusive. */
export interface Region {
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
}
/** Lives as long as the writing of one report, so that each text is split once. */
export declare class Regions {
    #private;
    lines(file: SourceFile): Lines;
    /** Always inside the text, whatever the span says. */
    of({ file, span }: Location): Region;
}
