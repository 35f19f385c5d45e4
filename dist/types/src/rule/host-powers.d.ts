/** What of its node a DaemonSet takes, and whose job that is. */
import { type Container, type PodSpec } from '../kubernetes/index.js';
import type { Subjects } from '../subjects/index.js';
import type { Field } from '../yaml/index.js';
/** A way in which a pod reaches beyond its own sandbox. */
export type HostPower = 'privileged' | 'capabilities' | 'hostNetwork' | 'hostPID' | 'hostIPC' | 'hostPath' | 'runtimeSocket';
/** The names of the sockets of container runtimes. */
export declare const RUNTIME_SOCKETS: readonly string[];
/** Whether one of its roles has a reason for it. */
export declare function isItsJob(role: Subjects['daemonSet']['role'], power: HostPower): boolean;
/** Whether a container may write kernel parameters without being privileged: runtimes leave its /proc as it is, or it has or may mount another one. */
export declare function mayWriteProc({ value }: Field<Container>, pod: Field<PodSpec>): boolean;
