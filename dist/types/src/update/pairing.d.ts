/** Old and new DaemonSets → pairs: by kind, namespace and name, then the moved and the renamed. */
import type { Former } from '../former.js';
import type { DaemonSetModel, Relation } from '../model.js';
/** An old DaemonSet, and the path that its file has among the new ones, or would have. */
export interface OldObject {
    readonly former: Former;
    readonly counterpart: string | undefined;
}
export interface NewObject {
    readonly model: DaemonSetModel;
    /** Absolute path of its file. */
    readonly absolute: string;
}
export interface Pair {
    readonly old: OldObject;
    readonly updated: NewObject;
    readonly relation: Relation;
}
export interface Pairs {
    readonly pairs: readonly Pair[];
    readonly created: readonly NewObject[];
    readonly removed: readonly OldObject[];
}
/** Each step takes what the ones before it left over; of several candidates it takes the first. */
export declare function pair(olds: readonly OldObject[], news: readonly NewObject[]): Pairs;
