/** Removing what feature gates that are off keep out of a pod template (DropDisabledTemplateFields). */
import { Path } from '../kubernetes/path.js';
import type { PodTemplateSpec } from '../kubernetes/types.js';
export interface Dropped {
    /** Without the dropped fields; the given template itself where none is. */
    readonly template: PodTemplateSpec;
    /** From the manifest's root, as they were written. */
    readonly dropped: readonly Path[];
    /** Where a field of the template was before items were removed in front of it. */
    readonly original: (path: Path) => Path;
}
/**
 * Removes what the version does not store by default, unless the old template uses it already.
 * The given template stays as it is.
 */
export declare function dropDisabledFields(template: PodTemplateSpec, minor: number, old?: PodTemplateSpec): Dropped;
/** A mapping of paths that counts removed items back in. */
export declare function original(removed: readonly Path[]): (path: Path) => Path;
