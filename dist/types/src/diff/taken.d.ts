/** Containers that a new DaemonSet takes over from one that is updated. */
import type { ObjectReference } from '../base/index.js';
import type { Draft } from './draft.js';
import { type StoodWith } from './ports.js';
export interface TakenContainer {
    readonly name: string;
    /** The DaemonSet whose old pods have it, and whose new ones do not. */
    readonly object: ObjectReference;
}
/** On the network of a node two of one program want the same ports and sessions; elsewhere they do not meet. */
export declare function withTaken(planned: readonly Draft[], stoodWith: StoodWith): readonly Draft[];
