/** What the API server makes of a decoded DaemonSet before it validates it. */
import { Path } from '../kubernetes/path.js';
import type { DaemonSet, ObjectMeta, PodTemplateSpec } from '../kubernetes/types.js';
import { type DroppedField } from './drop.js';
import type { Checks } from './rejection.js';
export interface Prepared {
    readonly daemonSet: DaemonSet;
    readonly dropped: readonly DroppedField[];
    /** Where a field was before items were removed in front of it. */
    readonly original: (path: Path) => Path;
}
/**
 * Drops what is not stored; warns of owners that are there twice.
 * @param daemonSet After defaulting.
 * @param old The pod template that an update replaces.
 */
export declare function prepare(daemonSet: DaemonSet, checks: Checks, old?: PodTemplateSpec): Prepared;
/** The internal version has a field for it. */
export declare function withoutTemplateGeneration(metadata: ObjectMeta): ObjectMeta;
