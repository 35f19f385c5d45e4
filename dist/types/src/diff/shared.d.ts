/** What pods of an old and of a new DaemonSet share on a node while both are there: sockets of CSI drivers, state, ports that nobody declares. */
import { type ObjectReference } from '../base/index.js';
import { type Draft } from './draft.js';
import { type StoodWith } from './ports.js';
export interface SharedFolder {
    /** The folder of the node that both mount. */
    readonly folder: string;
    /** The other DaemonSet. */
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
 */
export declare function withShared(planned: readonly Draft[], stoodWith: StoodWith): readonly Draft[];
