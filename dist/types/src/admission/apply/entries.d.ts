import { type Struct } from './plain.js';
import type { MapShape } from './shape.js';
/** Where an item or entry is: `['spec', 'template', 'spec', 'containers', 0, 'env', 2]`. */
export type Steps = readonly (string | number)[];
export interface Entry {
    /** In the object that has it. */
    readonly steps: Steps;
    /** The field that holds it: `ports`. */
    readonly holder: string;
    /** By which strategic merge patches know it; undefined for the entry of a map. */
    readonly mergeKey: string | undefined;
    readonly value: unknown;
}
/** Items of lists that strategic merge patches merge, which the first has and the second has not. */
export declare function missingItems(from: Struct, other: Struct, shape: MapShape): Entry[];
/** How two items of a list are the same one: by the merge key of strategic merge patches, or by all keys of server-side apply. */
type By = 'mergeKey' | 'keys';
/** The first item of which its list has one before it: a merge takes one for the other. Undefined where all are told apart. */
export declare function twinIn(value: Struct, shape: MapShape, by: By): Steps | undefined;
export {};
