/** How patches and server-side apply merge the value of a field. */
import type { TypeSchema } from '../../kubernetes/index.js';
export type Shape = ScalarShape | ListShape | MapShape;
interface ScalarShape {
    readonly kind: 'scalar';
}
export interface ListShape {
    readonly kind: 'list';
    /** Of server-side apply. */
    readonly relation: 'atomic' | 'set' | 'map';
    /** By which server-side apply knows the items of a `map`; the first is that of strategic merge patches. */
    readonly keys: readonly string[];
    /** A strategic merge patch merges it. */
    readonly patched: boolean;
    /** Such a patch names the fields that an item keeps. */
    readonly retainsKeys: boolean;
    readonly item: Shape;
}
/** A struct, or a map from any key. */
export interface MapShape {
    readonly kind: 'map';
    readonly atomic: boolean;
    /** Undefined for a field that the struct does not have. */
    member(name: string): Shape | undefined;
    /** A field of a struct; else a key of a map. */
    isField(name: string): boolean;
    /** What identifies an item where it is not written. */
    defaultOf(name: string): unknown;
}
/** Of an object of that type, such as a DaemonSet of one version. */
export declare function objectShape(schema: TypeSchema): MapShape;
export {};
