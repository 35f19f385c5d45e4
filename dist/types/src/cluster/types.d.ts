/** What is known of a cluster: its nodes, the pods on them, and the other objects that decide on pods. */
import type { ClusterObjects, Node, Pod } from '../placement/index.js';
/** Where something was read. */
export interface FilePlace {
    /** As the user named it. */
    readonly path: string;
    /** One-based. */
    readonly line: number;
}
/** fargate and virtual nodes run no pods of DaemonSets; windows nodes run no Linux images. */
export type NodeType = 'linux' | 'windows' | 'fargate' | 'virtual';
/** Whether pods of DaemonSets run there at all. */
export declare function runsDaemonSets(type: NodeType): boolean;
export interface ClusterNode {
    readonly node: Node;
    readonly type: NodeType;
    /** The pool, node group or the like that it belongs to; undefined where nothing says so. */
    readonly pool: string | undefined;
    /** `observed`: as the node tells; `estimated`: by a cloud's formula; `unknown`: nothing is known, and what fits is not judged. */
    readonly resources: 'observed' | 'estimated' | 'unknown';
    /** One of a number of equal nodes: nothing is known of its labels and taints. */
    readonly isAnonymous?: true;
    readonly place: FilePlace;
}
export interface Inventory {
    /** Names are unique. */
    readonly nodes: readonly ClusterNode[];
    /** One node of each pool that has none now. */
    readonly spare: readonly ClusterNode[];
    /** Bound and not ended. */
    readonly pods: readonly Pod[];
    readonly objects: ClusterObjects;
    /** What could not be read: something is missing. `file:line: message` */
    readonly errors: readonly string[];
    /** What was read and left out or assumed. The same shape. */
    readonly notes: readonly string[];
}
/** Of ephemeral storage, where nobody says how much nodes have: what fits is not judged by it. */
export declare const UNTOLD_STORAGE = "1Pi";
