import type { Path } from '../kubernetes/path.js';
import type { PodSpec, Sysctl } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** validateSysctls: kernel parameters of a pod. */
export declare function validateSysctls(sysctls: readonly Sysctl[], spec: PodSpec, path: Path, checks: Checks): void;
/** Through which field the pod shares the namespace that the kernel parameter belongs to with its node, if it does. */
export declare function hostNamespaceOf(name: string, { hostNetwork, hostIPC }: PodSpec): 'hostNetwork' | 'hostIPC' | undefined;
