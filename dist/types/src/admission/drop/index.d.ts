import { Path, type PodTemplateSpec, type FeatureGates, type Gate } from '../../kubernetes/index.js';
/** What is accepted and not stored. Paths are from the manifest's root, as they were written. */
export interface DroppedField {
    /** What is removed: the field, what holds nothing else, or a mount of an image volume. */
    readonly path: Path;
    /** The field for which it is removed. */
    readonly field: Path;
    /** The gate that is off; undefined where no gate would keep it. */
    readonly gate: Gate | undefined;
    /** The value that it has from then on, where it is not removed. */
    readonly becomes?: string;
}
export interface Dropped {
    /** Without the dropped fields; the given template itself where none is. */
    readonly template: PodTemplateSpec;
    readonly dropped: readonly DroppedField[];
    /** Where a field of the template was before items were removed in front of it. */
    readonly original: (path: Path) => Path;
}
/** Its minor version, and what it sets. */
interface ApiServer {
    readonly minor: number;
    readonly gates?: FeatureGates | undefined;
}
/**
 * Removes what the API server does not store, unless the old template uses it already.
 * The given template stays as it is.
 */
export declare function dropDisabledFields(template: PodTemplateSpec, { minor, gates }: ApiServer, old?: PodTemplateSpec): Dropped;
/** A mapping of paths that counts removed items back in. */
export declare function original(removed: readonly Path[]): (path: Path) => Path;
export {};
