/** What of its node a DaemonSet takes, and whose job that is. */
import type { Subjects } from '../subjects/index.js';
/** A way in which a pod reaches beyond its own sandbox. */
export type HostPower = 'privileged' | 'capabilities' | 'hostNetwork' | 'hostPID' | 'hostIPC' | 'hostPath' | 'runtimeSocket';
/** Whether one of its roles has a reason for it. */
export declare function isItsJob(role: Subjects['daemonSet']['role'], power: HostPower): boolean;
