/** How an object is updated: as it tells itself, or as the user says. */
import { type Apply } from '../../kubernetes/index.js';
import type { ApplyRequest } from './outcome.js';
import { type Struct } from './plain.js';
import { type Updated } from './sent.js';
import type { MapShape } from './shape.js';
/** What was assumed of an update. */
export interface Sender {
    readonly mode: Apply;
    /** Of server-side apply. */
    readonly manager: string | undefined;
    /**
     * What stands for what was sent before. none: nothing that is there goes, as nobody knows. live: all that is there, as Helm takes an object over that
     * its release does not have.
     */
    readonly before: 'annotation' | 'managers' | 'base' | 'none' | 'live';
    /** Fields of other managers are taken over. */
    readonly forces: boolean;
}
export interface Sending {
    readonly sender: Sender;
    readonly request: ApplyRequest;
}
export interface There {
    readonly object: Struct;
    /** As GET shows it; else what was sent before. */
    readonly isLive: boolean;
}
/** @param mode Undefined: as the object tells. */
export declare function sendingOf({ object, isLive }: There, mode: Apply | undefined, shape: MapShape, updated: Updated): Sending;
