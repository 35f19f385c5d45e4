/** What an update may keep: GetValidationOptionsFromPodSpecAndMeta, asked of the old object. */
import { type DaemonSet } from '../../kubernetes/index.ts';
import { type Kept } from '../rejection.ts';
/** Both objects after defaulting and without disabled fields. */
export declare function keptFrom(old: DaemonSet, updated: DaemonSet, minor: number): Kept;
