/** A Field is a place in a manifest: what is written there, or would be. */
import type { Edit, Location, Span } from '../base/index.js';
import type { Document } from './document.js';
import { type YamlNode } from './tree.js';
type Has<T> = NonNullable<T>;
export type Item<T> = unknown extends T ? unknown : T extends readonly (infer E)[] ? Has<E> : never;
/** A Field of any type. */
export interface AnyField {
    readonly value: unknown;
    /** What is written, whatever it is; undefined when nothing is. */
    readonly raw: unknown;
    readonly effective: unknown;
    /** Of a manifest that the API server takes: nothing in it is misspelled or of another type than the schema says. */
    readonly accepted: boolean;
    /** From the manifest's root, also inside a List; map keys in brackets: `spec.template.metadata.labels[app]`. */
    readonly path: string;
    /** The same with list items by their `name`, where they have one: `containers[name=agent].image`. It stays when items move. */
    readonly namedPath: string;
    readonly exists: boolean;
    /** Where the key is written: for a list item its `name`, else its first entry; for a missing field the key of the nearest ancestor that exists. */
    readonly key: Location;
    /** Where the value is written; without one, as `key`. */
    readonly location: Location;
    /** The alias or merge key through which the text is reached: it is shared with other places. */
    readonly via: Location | undefined;
    /** The root of its manifest. */
    readonly manifest: AnyField;
    /** The field at an untyped path, such as that of a rejection. */
    resolve(steps: readonly (string | number)[]): AnyField;
    /** Undefined where the text is shared (aliases, merges) or not ours (rendered), or the value deeper than any field. Writing a missing field writes its missing ancestors too. */
    write(value: unknown): Edit | undefined;
    /** Takes the field out, key and all; undefined as for `write`, or when nothing is written. */
    remove(): Edit | undefined;
    rename(key: string): Edit | undefined;
    /** The items of a list that are written. */
    items(): readonly AnyField[];
    /** The entries of a map that are written, or the fields of an object. */
    entries(): readonly (readonly [key: string, field: AnyField])[];
}
/** Of a place that may also be a location without a field. */
export declare function isField(place: AnyField | Location): place is AnyField;
export interface Field<T = unknown> extends AnyField {
    /** Undefined when absent, null, or of another type than the schema says, at every depth; null list items are empty objects, as in Go. */
    readonly value: T | undefined;
    /** The value, else what Kubernetes' defaulting would set. */
    readonly effective: T | undefined;
    at<A extends keyof T>(a: A): Field<Has<T[A]>>;
    at<A extends keyof T, B extends keyof Has<T[A]>>(a: A, b: B): Field<Has<Has<T[A]>[B]>>;
    at<A extends keyof T, B extends keyof Has<T[A]>, C extends keyof Has<Has<T[A]>[B]>>(a: A, b: B, c: C): Field<Has<Has<Has<T[A]>[B]>[C]>>;
    at<A extends keyof T, B extends keyof Has<T[A]>, C extends keyof Has<Has<T[A]>[B]>, D extends keyof Has<Has<Has<T[A]>[B]>[C]>>(a: A, b: B, c: C, d: D): Field<Has<Has<Has<Has<T[A]>[B]>[C]>[D]>>;
    items(): readonly Field<Item<T>>[];
    entries(): readonly (readonly [key: string, field: Field<Has<T[keyof T]>>])[];
}
/** What a manifest's fields have in common. */
export interface Root<T> {
    readonly document: Document;
    readonly node: YamlNode | undefined;
    readonly value: T | undefined;
    /** After Kubernetes' defaulting. */
    readonly effective: T | undefined;
    /** Names of fields that hold maps. */
    readonly maps: ReadonlySet<string>;
    /** The text was rendered from another file: edits are not ours to make. */
    readonly rendered: boolean;
    readonly accepted?: boolean;
}
export declare function rootField<T>(root: Root<T>): Field<T>;
/** Where the key of a field is. */
export declare class KeyLocation implements Location {
    readonly file: Location['file'];
    readonly span: Span;
    readonly field: AnyField;
    constructor(file: Location['file'], span: Span, field: AnyField);
}
export {};
