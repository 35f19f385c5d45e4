import type { DaemonSet } from '../kubernetes/types.js';
import { type Kept } from './rejection.js';
/** Both objects after defaulting and without disabled fields. */
export declare function keptFrom(old: DaemonSet, updated: DaemonSet, minor: number): Kept;
