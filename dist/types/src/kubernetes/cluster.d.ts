/** What the user says of the clusters that manifests go to. */
import type { Taint } from './toleration.js';
/** Every profile there is. */
export declare const PROFILE_NAMES: readonly ['eks', 'gke', 'gke-autopilot', 'aks', 'openshift', 'kubeadm', 'k3s', 'talos', 'bottlerocket'];
/** The name of a profile. */
export type ProfileName = (typeof PROFILE_NAMES)[number];
/** What holds for the clusters of a provider, a distribution, or for nodes with an operating system. Paths are absolute. */
export interface Profile {
    readonly name: ProfileName;
    /** As a sentence names it: `Amazon EKS`. */
    readonly title: string;
    readonly references: readonly string[];
    /** Who runs the control plane: on nodes of the cluster that have a taint, or none, or elsewhere. Undefined: the profile is about nodes alone. */
    readonly controlPlane?: 'managed' | 'untainted' | {
        readonly taint: Taint;
    };
    /** What nodes of some kind have, whoever creates them. */
    readonly taints?: readonly NodeTaint[];
    /** Nodes that run no pods of DaemonSets. */
    readonly virtualNodes?: VirtualNodes;
    /** Whether pods of system-node-critical and system-cluster-critical are refused outside of kube-system without a ResourceQuota for them. */
    readonly limitsSystemClasses?: true;
    /** What of the host cannot be written. */
    readonly readOnlyHost?: ReadOnlyHost;
    /** Paths of other distributions that are elsewhere on these nodes, without what is below them. */
    readonly movedPaths?: readonly {
        readonly from: readonly string[];
        readonly to: string;
    }[];
    /** Folders of the node that the kubelet does not see, because it runs in a container: it cannot check what type they are. */
    readonly hiddenFromKubelet?: readonly string[];
    /** Ports of a node that its own programs, or pods of the distribution, hold. */
    readonly ports?: readonly NodePort[];
    /** An admission of its own, beside Pod Security. */
    readonly admission?: 'autopilot' | 'scc';
    /** The Pod Security level that is enforced in a namespace without labels, kube-system apart. */
    readonly podSecurity?: 'baseline';
}
/** A port of the host that is taken. */
export interface NodePort {
    readonly number: number;
    readonly owner: string;
    /** On control-plane nodes alone. */
    readonly onControlPlane?: true;
}
/** A taint, and the nodes that have it. */
export interface NodeTaint {
    readonly taint: Taint;
    /** `spot nodes` */
    readonly nodes: string;
}
/** How nodes without a kubelet are known. */
export interface VirtualNodes {
    /** `Fargate` */
    readonly title: string;
    readonly label: {
        readonly key: string;
        readonly value: string;
    };
    readonly taint: Taint;
}
/** Without `readOnly` everything is read-only but `writable`. */
export interface ReadOnlyHost {
    readonly readOnly?: readonly string[];
    readonly writable: readonly string[];
}
/** What is known of the clusters that manifests go to. */
export interface Cluster {
    readonly profiles: readonly Profile[];
    /** Whether the given objects are all there are, apart from those that every cluster has. */
    readonly closedWorld: boolean;
    /** The names of roles of DaemonSets, by `name` or `namespace/name`. */
    readonly roles: Readonly<Record<string, readonly string[]>>;
}
/** Nothing is said of it. */
export declare const ANY_CLUSTER: Cluster;
/** Loads the data of profiles, in the order of their names. */
export declare function loadProfiles(names: readonly ProfileName[]): Promise<readonly Profile[]>;
