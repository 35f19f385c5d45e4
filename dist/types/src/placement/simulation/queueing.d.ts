import { type PodInfo, type Snapshot } from '../node-info.js';
import type { Node } from '../types.js';
import type { SimulatedPod } from './pod.js';
export type Event = {
    readonly kind: 'podAdded' | 'podDeleted';
    readonly pod: PodInfo;
    readonly nodeName: string;
} | {
    readonly kind: 'node';
    readonly before: Node | undefined;
    readonly after: Node;
} | {
    readonly kind: 'nodeDeleted';
    readonly node: Node;
};
/** Every pod is refused by NodeAffinity on other nodes than its own, and by one filter on its own. */
export declare function isWorthRetrying(pod: SimulatedPod, event: Event, snapshot: Snapshot): boolean;
