/** Server-side apply: merge.Updater of sigs.k8s.io/structured-merge-diff and the field manager around it. */
import { FieldSet } from './field-set.js';
import { type Struct } from './plain.js';
import type { MapShape } from './shape.js';
/** An entry of `metadata.managedFields`. */
export interface Manager {
    readonly name: string;
    readonly operation: 'Apply' | 'Update';
    readonly subresource: string;
    /** RFC 3339; empty where it is not written. */
    readonly time: string;
    readonly fields: FieldSet;
}
/** A field that another manager owns with another value. */
export interface Conflict {
    readonly manager: string;
    readonly fields: FieldSet;
}
export interface Applied {
    readonly object: Struct;
    /** Without `force`, the API server refuses because of them. */
    readonly conflicts: readonly Conflict[];
}
/** Of an object as GET shows it. Entries in other versions than apps/v1 are left out. */
export declare function managersOf(live: Struct, shape: MapShape): Manager[];
/** @param live As GET shows it; its managers are given apart. Throws Unmergeable. */
export declare function serverSideApply(live: Struct, config: Struct, managers: readonly Manager[], applier: string, shape: MapShape): Applied;
