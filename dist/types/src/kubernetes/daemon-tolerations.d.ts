import type { PodSpec, Toleration } from './generated/types.js';
/** What the controller adds to every pod; nothing of it shows in the DaemonSet. */
export declare function addedTolerations(hostNetwork: boolean): readonly Toleration[];
/** Whether a toleration is about taints that keep pods from nodes; PreferNoSchedule keeps none. */
export declare function keepsFromNodes({ effect }: Toleration): boolean;
/** Whether every taint that `other` tolerates is tolerated by `toleration` alone. */
export declare function coversToleration(toleration: Toleration, other: Toleration): boolean;
/** Tolerations without which the pods tolerate less: nothing in `others`, nor what the controller adds, takes their place. */
export declare function uncovered(tolerations: readonly Toleration[], others: readonly Toleration[], hostNetwork: boolean): number[];
/** AddOrUpdateDaemonPodTolerations: those of the template and those that the controller adds. */
export declare function daemonPodTolerations({ tolerations, hostNetwork }: PodSpec): readonly Toleration[];
/** Toleration.MatchToleration: tolerationSeconds does not count. */
export declare function matchToleration(a: Toleration, b: Toleration): boolean;
