/** Ports of nodes that pods take (framework.HostPortInfo, scheduler/util.GetHostPorts). */
import { type PodSpec } from '../kubernetes/index.js';
export interface HostPort {
    /** 0.0.0.0 is every address. */
    readonly ip: string;
    readonly protocol: string;
    readonly port: number;
}
/** Of containers that run as long as the pod does. */
export declare function hostPorts({ containers, initContainers }: PodSpec): HostPort[];
/** The same for equal ports. */
export declare function portKey({ ip, protocol, port }: HostPort): string;
export declare function conflict(a: HostPort, b: HostPort): boolean;
