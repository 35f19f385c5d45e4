/** What is asked of many pods. */
import type { Container, PodSpec, ResourceRequirements } from './generated/types.js';
/** The fields of a container that hold its probes, in the order in which they begin to count. */
export declare const PROBES: readonly ['startupProbe', 'readinessProbe', 'livenessProbe'];
/** The fields of a container's lifecycle. */
export declare const HOOKS: readonly ['postStart', 'preStop'];
/** The main containers, then the init containers, sidecars among them. Those of a template: ephemeral containers are not. */
export declare function containersOf({ containers, initContainers }?: PodSpec): Container[];
/** The user that a container is told to run as; undefined for that of its image. */
export declare function userOf(container: Container | undefined, pod: PodSpec | undefined): number | undefined;
/** Whether a container is told to run as another user than root, be it that of its image. */
export declare function runsWithoutRoot(container: Container | undefined, pod: PodSpec | undefined): boolean;
/** Of an init container: one that keeps running beside the main ones (podutil.IsRestartableInitContainer). */
export declare function isSidecar({ restartPolicy }: Container): boolean;
/** Whether a container, or a pod as a whole, requests cpu or memory; Kubernetes takes limits for requests where there are none. */
export declare function hasComputeResources({ resources }: {
    readonly resources?: ResourceRequirements;
}): boolean;
/** Resources that a node has only some of, and that a device plugin counts: those of a domain other than Kubernetes' own. */
export declare function extendedResourcesOf({ resources }: {
    readonly resources?: ResourceRequirements;
}): string[];
/** Whether a container has nothing left to do: it is a pause, or the last that it runs is an endless sleep. */
export declare function onlyWaits({ image, command, args }: Container): boolean;
