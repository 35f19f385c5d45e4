import type { AnyField } from '../yaml/index.js';
/** Folders of one driver each; `kubernetes.io` holds what the kubelet mounts for all of them. */
export declare function driverFolders(pod: AnyField | undefined): string[];
/** The driver, by its folder; only a name with a dot is surely that of one. */
export declare function driverOf(folder: string): string;
/** Where network plugins are configured: one of them is that of the node. */
export declare function isNetworkFolder(folder: string): boolean;
/** Folders that containers write and that are one program's own, those of network plugins among them. */
export declare function stateFolders(pod: AnyField | undefined): string[];
/** Where containers configure the network of their node; what adds to another plugin is made to stand beside it. */
export declare function networkFolders(pod: AnyField | undefined): string[];
/** Where logs of a node are read, by the folder that holds them. */
export declare function logFolders(pod: AnyField | undefined): string[];
/** Of containers on the network of the node: what they declare, and what probes ask. */
export declare function listenedPorts(pod: AnyField | undefined): string[];
export declare function declaredPorts(pod: AnyField | undefined): string[];
