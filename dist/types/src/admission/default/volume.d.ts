/** Defaults of a volume: SetDefaults_Volume and what apps/v1's generated defaults add. */
import { type Volume } from '../../kubernetes/index.ts';
/** A volume as it stands after defaulting; one without any source is an empty directory. */
export declare function defaultVolume(volume: Volume, minor: number): Volume;
