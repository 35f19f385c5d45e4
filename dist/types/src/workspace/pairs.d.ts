import { type Manifest } from './manifest.js';
import type { AreApart } from './moves.js';
import type { Previous } from './previous.js';
/**
 * renamed, moved: an apply creates another DaemonSet, and the old one stays. One whose old manifest names no namespace counts as the same: the command
 * that applied it has decided where it is.
 */
export type Relation = 'same' | 'renamed' | 'moved';
/** An old DaemonSet, and the path that its file has among the new ones, or would have. */
export interface OldObject {
    readonly previous: Previous;
    readonly counterpart: string | undefined;
}
export interface NewObject {
    readonly manifest: Manifest;
    /** Absolute path of its file. */
    readonly absolute: string;
}
export interface Pair {
    readonly old: OldObject;
    readonly updated: NewObject;
    readonly relation: Relation;
    /** Namespaces in which an export has others of that name, where the new manifest names none. */
    readonly alsoIn?: readonly string[];
}
export interface Pairs {
    readonly pairs: readonly Pair[];
    readonly created: readonly NewObject[];
    readonly removed: readonly OldObject[];
}
export interface PairOptions {
    /** Whether a kustomization gathers a file: namespace, prefix and suffix of what it holds may be written elsewhere. */
    readonly isBuilt: (absolute: string) => boolean;
    readonly areApart: AreApart;
}
/**
 * Each step takes what the ones before it left over; of several candidates it takes the first, or none where nothing but a selector is common. What generateName names is another object each time.
 */
export declare function pair(olds: readonly OldObject[], news: readonly NewObject[], { isBuilt, areApart }: PairOptions): Pairs;
