/** What kinds of node agent a DaemonSet is, and what each was seen by. */
import { type Cluster, type DaemonSet, type PodSpec } from '../kubernetes/index.js';
import type { AnyField, Field } from '../yaml/index.js';
declare const TITLES: {
    readonly cni: 'CNI agent';
    readonly csi: 'CSI node plugin';
    readonly proxy: 'service proxy';
    readonly dns: 'DNS cache';
    readonly device: 'device plugin';
    readonly driver: 'driver installer';
    readonly storage: 'storage daemon';
    readonly security: 'security agent';
    readonly log: 'log agent';
    readonly metrics: 'metrics agent';
    readonly ingress: 'ingress controller';
    readonly puller: 'image puller';
    readonly tuning: 'node tuner';
    readonly balancer: 'load balancer agent';
    readonly health: 'node health monitor';
    readonly runtime: 'runtime extension';
    readonly time: 'time daemon';
    readonly identity: 'workload identity agent';
    readonly labeler: 'node labeler';
};
export type RoleName = keyof typeof TITLES | 'unknown';
export declare const ROLE_NAMES: readonly RoleName[];
export interface AgentRole {
    readonly name: RoleName;
    /** As a sentence names it: "CNI agent", "device plugin"; of an unknown role "agent". */
    readonly title: string;
    /** The title with its article: a CNI agent, an ingress controller. */
    readonly aTitle: string;
    /** In a few words, "mounts /etc/cni/net.d"; empty for an unknown role. */
    readonly reason: string;
    /** Where the evidence is written. */
    readonly evidence: AnyField | undefined;
    /** The node cannot work as a node without it: CNI, CSI, proxy, DNS, device plugin. */
    readonly nodeCritical: boolean;
}
/** The main role of a DaemonSet, which is a node-critical one if it has one, with all that it has. */
export interface AgentRoles extends AgentRole {
    /** Those with the strongest evidence first, or as they are given; of an unknown agent that alone. */
    readonly all: readonly AgentRole[];
    /** Whether one of its roles is one of these. */
    is(...names: readonly RoleName[]): boolean;
}
/** Names the roles itself: `ds-lint.io/role: log, metrics`; `unknown` stands for none. */
export declare const ROLE_ANNOTATION = "ds-lint.io/role";
/** Titles of the roles that nodes do not work without, in the order in which updates are safe. */
export declare const CRITICAL_TITLES: readonly string[];
/**
 * Strong evidence first: host paths of CNI, devices and CSI, then images, then names, commands and log folders. `configured`: by `name` or `namespace/name`, which wins over the
 * annotation.
 */
export declare function roleOf(daemonSet: Field<DaemonSet>, pod: Field<PodSpec>, configured?: Cluster['roles']): AgentRoles;
export {};
