import type { Steps } from './entries.js';
import { FieldSet } from './field-set.js';
import { type Struct } from './plain.js';
import type { MapShape, Shape } from './shape.js';
/** Nothing is removed; where both have a leaf, that of the second counts. Throws Unmergeable. */
export declare function merged(left: Struct, right: Struct, shape: MapShape): Struct;
/** Every leaf and item that is written. */
export declare function writtenFields(value: Struct, shape: MapShape): FieldSet;
/** Without some fields and items. Collections that lose everything are null, as in Go. */
export declare function without(value: Struct, fields: FieldSet, shape: MapShape): Struct;
/** What the second has and the first has not, or has otherwise. */
export declare function changedFields(before: Struct, after: Struct, shape: MapShape): FieldSet;
/** Some fields, items with what knows them, and nothing else. */
export declare function only(value: Struct, fields: FieldSet, shape: MapShape): Struct;
/** Where the fields are in an object that has them. */
export declare function placesOf(value: unknown, fields: FieldSet, shape: Shape | undefined): Steps[];
