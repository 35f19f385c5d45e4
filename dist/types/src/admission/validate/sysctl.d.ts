import { type Path, type PodSpec, type Sysctl } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** validateSysctls: kernel parameters of a pod. */
export declare function validateSysctls(sysctls: readonly Sysctl[], spec: PodSpec, path: Path, checks: Checks): void;
/** Through which field the pod shares the namespace that the kernel parameter belongs to with its node, if it does. */
export declare function hostNamespaceOf(name: string, { hostNetwork, hostIPC }: PodSpec): 'hostNetwork' | 'hostIPC' | undefined;
