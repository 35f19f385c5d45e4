/** What pods of an old and of a new DaemonSet share on a node while both are there: sockets of CSI drivers, state, ports that nobody declares. */
import { type ObjectReference } from '../base/index.js';
import type { AnyField } from '../yaml/index.js';
import type { PlannedDaemonSet } from './plan.js';
import { type PlannedPods, type StoodWith } from './ports.js';
export interface SharedFolder {
    /** The folder of the node that both mount. */
    readonly folder: string;
    /** The old DaemonSet. */
    readonly object: ObjectReference;
}
export interface ListenClash {
    readonly port: number;
    /** The old DaemonSet. */
    readonly object: ObjectReference;
}
/**
 * A registrar that ends removes its socket, whoever made it last, and the kubelet then forgets the driver. Two that write the same state lock each
 * other out or damage it. A port of the node that only a probe tells keeps the scheduler from nothing, and the new container from listening.
 * `pods` gets those of what is given back.
 */
export declare function withShared(planned: readonly PlannedDaemonSet[], pods: Map<PlannedDaemonSet, PlannedPods>, stoodWith: StoodWith): PlannedDaemonSet[];
/** Where network plugins are configured: one of them is that of the node. */
export declare function isNetworkFolder(folder: string): boolean;
/** Of containers on the network of the node: what they declare, and what probes ask. */
export declare function listenedPorts(pod: AnyField | undefined): string[];
