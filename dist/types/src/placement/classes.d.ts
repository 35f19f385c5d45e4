import type { Daemon } from './daemon.js';
import type { NodeInfo, Snapshot } from './node-info.js';
export interface NodeClass {
    /** In the order of the snapshot; the first stands for all. */
    readonly nodes: readonly NodeInfo[];
}
/** In the order of their first nodes. */
export declare function classify(snapshot: Snapshot, daemons: readonly Daemon[]): NodeClass[];
