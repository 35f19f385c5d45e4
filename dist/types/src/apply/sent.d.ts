import { type Struct } from './plain.js';
import type { MapShape } from './shape.js';
/** What is sent now, and the same with Kubernetes' defaults. */
export interface Updated {
    readonly manifest: Struct;
    readonly defaulted: Struct;
}
/** Of an object's part that its manager owns: without what the API server filled in, where the manifest leaves that to it now, too. */
export declare function withoutDefaults(owned: Struct, { manifest, defaulted }: Updated, shape: MapShape): Struct;
