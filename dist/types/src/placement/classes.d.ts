import type { Daemon } from './daemon.js';
import type { NodeInfo, Snapshot } from './node-info.js';
export interface NodeClass {
    /** In the order of the snapshot; the first stands for all. */
    readonly nodes: readonly NodeInfo[];
}
export declare const HOSTNAME = "kubernetes.io/hostname";
/** In the order of their first nodes. */
export declare function classify(snapshot: Snapshot, daemons: readonly Daemon[]): NodeClass[];
/** Then a hostname means its node, and no other. */
export declare function hasUniqueHostnames({ nodes }: Snapshot): boolean;
