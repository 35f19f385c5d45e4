import type { Volume } from '../kubernetes/types.js';
/** A volume as it stands after defaulting; one without any source is an empty directory. */
export declare function defaultVolume(volume: Volume, minor: number): Volume;
