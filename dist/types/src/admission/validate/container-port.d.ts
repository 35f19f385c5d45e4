import { type Path, type Container, type ContainerPort } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** validateContainerPorts: each port of one container on its own, and their names. */
export declare function validateContainerPorts(ports: readonly ContainerPort[], path: Path, checks: Checks): void;
/** checkHostPortConflicts of the containers that run side by side. */
export declare function validateHostPorts(containers: readonly Container[], path: Path, checks: Checks): void;
/** checkHostPortConflicts of one init container, as they take turns. Kubernetes always names the first one. */
export declare function validateInitHostPorts(container: Container, path: Path, index: number, checks: Checks): void;
/**
 * validatePodHostNetworkDeps, up to 1.27 validateHostNetwork: on the host's network a container's port is the host's.
 * Since 1.28 a host port may be left out, as it is set in the pods only.
 */
export declare function validateHostNetworkPorts(containers: readonly Container[], path: Path, checks: Checks): void;
