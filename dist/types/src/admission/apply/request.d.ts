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
     * What stands for what was sent before. none: nothing that is there goes, as kubectl does not know. live: all that is there, as nobody tells more.
     * adopted: nothing goes, as Helm has not sent it before.
     */
    readonly before: 'annotation' | 'managers' | 'base' | 'none' | 'live' | 'adopted';
    /** Fields of other managers are taken over. */
    readonly forces: boolean;
}
export interface Sending {
    readonly sender: Sender;
    readonly request: ApplyRequest;
    /** The manifest as the client sends it. */
    readonly sent: Struct;
}
export interface There {
    readonly object: Struct;
    /** As GET shows it; else what was sent before. */
    readonly isLive: boolean;
}
/** @param mode Undefined: as the object tells. */
export declare function sendingOf({ object, isLive }: There, mode: Apply | undefined, shape: MapShape, updated: Updated): Sending;
/** Helm 4 applies on the server. */
export declare function sendsAsHelm({ mode, manager }: Sender): boolean;
