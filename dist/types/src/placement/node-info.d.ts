/** Nodes with the pods on them, as the scheduler keeps them (framework.NodeInfo, PodInfo, Snapshot). */
import { type Labels, Selector } from '../kubernetes/index.js';
import { type HostPort } from './host-ports.js';
import { type Amounts } from './resources.js';
import { type Named, type Node, type Pod } from './types.js';
/** A required term of pod affinity or anti-affinity. */
export interface AffinityTerm {
    readonly topologyKey: string;
    readonly selector: Selector;
    readonly namespaces: ReadonlySet<string>;
    readonly namespaceSelector: Selector;
}
/** A pod, with what filters ask of it found once. */
export declare class PodInfo {
    #private;
    readonly pod: Pod;
    readonly namespace: string;
    readonly labels: Labels;
    readonly priority: number;
    /** Milliseconds since 1970; a pod that has not started is the youngest. */
    startTime: number;
    /** It is being deleted. */
    terminating: boolean;
    /**
     * @param pod As the API server has it: admitted.
     * @param like A pod that differs from it in its node alone.
     */
    constructor(pod: Pod, like?: PodInfo);
    get requests(): Amounts;
    get hostPorts(): readonly HostPort[];
    get affinity(): readonly AffinityTerm[];
    get antiAffinity(): readonly AffinityTerm[];
}
/** A node with its pods and the sums of their requests (framework.NodeInfo). */
export declare class NodeInfo {
    #private;
    readonly node: Node;
    readonly allocatable: Amounts;
    readonly pods: Set<PodInfo>;
    readonly requested: Map<string, number>;
    /** As the scheduler keeps them: where two pods have the same one, it is free as soon as one of them goes. */
    readonly usedPorts: Map<string, HostPort>;
    /** @param refusing Where the node adds itself when a pod with required anti-affinity comes to it. */
    constructor(node: Node, refusing?: Set<NodeInfo>);
    get name(): string;
    get labels(): Labels;
    add(pod: PodInfo): void;
    remove(pod: PodInfo): void;
    /** Back to these pods. */
    reset(pods: Iterable<PodInfo>): void;
}
/** All nodes by their names; pods are added to them. */
export declare class Snapshot {
    #private;
    readonly nodes: Map<string, NodeInfo>;
    /** Nodes that have, or had, pods with required anti-affinity. */
    readonly refusing: Set<NodeInfo>;
    constructor(nodes: Iterable<Node>, namespaces?: readonly {
        readonly metadata: Named;
    }[]);
    /** Adds the node, or replaces it with its pods kept. */
    setNode(node: Node): NodeInfo;
    removeNode(name: string): void;
    /** A namespace that is not given has the one label that every namespace has. */
    namespaceLabels(name: string): Labels;
    /** Whether the term means the pod. */
    matches({ namespaces, namespaceSelector, selector }: AffinityTerm, pod: PodInfo): boolean;
}
