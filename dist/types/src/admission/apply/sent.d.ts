import { type Struct } from './plain.js';
import type { MapShape } from './shape.js';
/** What is sent now. */
export interface Updated {
    readonly manifest: Struct;
    /** The same with Kubernetes' defaults. */
    readonly defaulted: Struct;
    /** Any object with Kubernetes' defaults. */
    readonly defaultsOf: (object: Struct) => Struct;
}
/**
 * Of an object's part that its manager owns: without what the API server filled in, where the manifest leaves that to it now, too. A value that is not
 * the default was sent.
 */
export declare function withoutDefaults(owned: Struct, { manifest, defaulted, defaultsOf }: Updated, shape: MapShape): Struct;
