/** What the API server makes of a decoded DaemonSet before it validates it. */
import { Path, type DaemonSet, type ObjectMeta, type PodTemplateSpec } from '../kubernetes/index.js';
import { type DroppedField } from './drop/index.js';
import { Checks } from './rejection.js';
export interface Prepared {
    readonly daemonSet: DaemonSet;
    readonly dropped: readonly DroppedField[];
    /** Where a field was before items were removed in front of it. */
    readonly original: (path: Path) => Path;
}
/**
 * Drops what is not stored; warns of duplicate owners.
 * @param daemonSet After defaulting.
 * @param old The pod template that an update replaces.
 */
export declare function prepare(daemonSet: DaemonSet, checks: Checks, old?: PodTemplateSpec): Prepared;
/** What is stored of a new DaemonSet, refused or not, after defaulting. */
export declare function storedDaemonSet(effective: DaemonSet, minor: number): DaemonSet;
/** The internal version has a field for it. */
export declare function withoutTemplateGeneration(metadata: ObjectMeta): ObjectMeta;
