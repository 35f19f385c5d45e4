/** Folders of a node that pods of an old and of a new DaemonSet share while both are there: sockets of CSI drivers, and state. */
import { type ObjectReference } from '../base/index.js';
import type { PlannedDaemonSet } from './plan.js';
import type { PlannedPods, StoodWith } from './ports.js';
export interface SharedFolder {
    /** The folder of the node that both mount. */
    readonly folder: string;
    /** The old DaemonSet. */
    readonly object: ObjectReference;
}
/**
 * A registrar that ends removes its socket, whoever made it last, and the kubelet then forgets the driver. Two that write the same state lock each
 * other out or damage it. `pods` gets those of what is given back.
 */
export declare function withSharedFolders(planned: readonly PlannedDaemonSet[], pods: Map<PlannedDaemonSet, PlannedPods>, stoodWith: StoodWith): PlannedDaemonSet[];
