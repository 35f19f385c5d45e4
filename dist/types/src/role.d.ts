/** What kind of node agent a DaemonSet is, and what it was seen by. */
import type { DaemonSet, PodSpec } from './kubernetes/types.js';
import type { AnyField, Field } from './yaml/field.js';
export type RoleName = 'cni' | 'csi' | 'proxy' | 'device' | 'log' | 'metrics' | 'ingress' | 'unknown';
export interface Role {
    readonly name: RoleName;
    /** As a sentence names it: "CNI agent", "device plugin"; of an unknown role "agent". */
    readonly title: string;
    /** In a few words, "mounts /etc/cni/net.d"; empty for an unknown role. */
    readonly reason: string;
    /** Where the evidence is written. */
    readonly evidence: AnyField | undefined;
    /** The node cannot work as a node without it: CNI, CSI, proxy, device plugin. */
    readonly nodeCritical: boolean;
}
/** Strong evidence first: host paths of CNI, CSI and devices, then images, then log folders. */
export declare function roleOf(daemonSet: Field<DaemonSet>, pod: Field<PodSpec>): Role;
