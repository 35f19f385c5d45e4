/** What a request leaves of an object that is there. */
import { type Struct } from './plain.js';
import { type Conflict, type Manager } from './server-side.js';
import type { MapShape } from './shape.js';
/**
 * merge: the client makes a strategic merge patch of three: what it sent before, what it sends, and what is there (kubectl apply, Helm 3).
 * server: server-side apply. replace: PUT.
 */
export type ApplyRequest = {
    readonly method: 'merge' /** What was sent before; empty where nobody knows. */;
    readonly original: Struct;
} | {
    readonly method: 'server';
    readonly manager: string;
    readonly managers: readonly Manager[];
} | {
    readonly method: 'replace';
};
export interface Outcome {
    readonly object: Struct;
    /** Fields of other managers with other values: without force, the API server refuses because of them. */
    readonly conflicts: readonly Conflict[];
    /** Why the request is not even merged; the object is the one that was sent. */
    readonly problem: string | undefined;
}
/** @param live As GET shows it. */
export declare function outcomeOf(live: Struct, updated: Struct, request: ApplyRequest, shape: MapShape): Outcome;
