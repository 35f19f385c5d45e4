import { type Container, type DaemonSet, type PodSpec } from '../kubernetes/index.js';
import { type Pod } from './types.js';
/**
 * The pod that the controller posts for a node, before admission: the required node affinity is replaced by the node's name, so that
 * the scheduler sees the template's nodeSelector and never its terms.
 * @param hash The label of its revision.
 */
export declare function daemonPod(daemonSet: DaemonSet, nodeName: string, hash?: string): Pod;
/** The same pod spec for another node. */
export declare function pinned(spec: PodSpec, nodeName: string): PodSpec;
/** GetTargetNodeName: where the pod is, or the one node where it may go; undefined where it is not pinned to one. */
export declare function targetNode({ spec: { nodeName, affinity } }: Pod): string | undefined;
/** SetDefaults_Pod: what pods get and templates do not. */
export declare function defaultPod(spec: PodSpec): PodSpec;
/** Requests that are not written default to limits. */
export declare function withRequests(container: Container): Container;
/**
 * Pod-level requests that are not written: where there are pod-level limits, what the containers ask for together, else the limit
 * (defaultPodRequests).
 */
export declare function withPodRequests(spec: PodSpec): PodSpec;
