/** Classes of pods that were not given. */
import type { DaemonSet } from '../kubernetes/index.js';
import type { ClusterObjects } from '../placement/index.js';
export interface Assumed {
    readonly objects: ClusterObjects;
    /** Kind and name of each class that is taken to exist, once. */
    readonly classes: readonly string[];
}
/**
 * A class that DaemonSets name and nobody gave exists: files hold a part of a cluster. Where an export lists classes of a kind, it lists them
 * all, and those that it lacks are missing. Names of the system's own classes are known.
 */
export declare function withAssumedClasses(objects: ClusterObjects, exported: ClusterObjects, daemonSets: Iterable<{
    readonly daemonSet: DaemonSet;
}>): Assumed;
