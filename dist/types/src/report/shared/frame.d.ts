/** Code frames: the line of a place with the exact span underlined. */
import type { Location } from '../../base/index.ts';
import type { Regions } from './region.ts';
import type { Paint, Style } from './style.ts';
export interface FrameOptions {
    /** Columns of the whole frame. */
    readonly width: number;
    readonly paint: Paint;
    /** Of the underline. */
    readonly style: Style;
    /** Also the line before and the line after. */
    readonly context: boolean;
}
/** The frame's lines. A span over several lines is underlined to the end of its first, with the line it ends in beside it. */
export declare function frame(location: Location, regions: Regions, options: FrameOptions): string[];
