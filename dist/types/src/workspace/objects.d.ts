/** The objects that were given beside the DaemonSets, of every kind: read when a rule first asks for a kind. */
import { type ObjectReference, type SourceFile } from '../base/index.js';
import { type Other, type OtherKind } from '../kubernetes/index.js';
import { type Document, type Field } from '../yaml/index.js';
import { type Manifest } from './manifest.js';
export interface OtherObject<T = unknown> {
    readonly object: ObjectReference;
    /** Undefined where nobody knows where the file is. */
    readonly absolute: string | undefined;
    /** `value` is what is written, without what is not of its type; of a kind that rules do not know, whatever is written. */
    readonly field: Field<T>;
}
/** The objects that go to one cluster with the one that asks. */
export interface Objects {
    /**
     * All of a kind: the nearest first, by the folders between their files. With a namespace, those that may be in it: those that name it, and
     * those that name none.
     */
    all<K extends OtherKind>(kind: K, namespace?: string): readonly OtherObject<Other<K>>[];
    all(kind: string, namespace?: string): readonly OtherObject[];
    /** An object that is in no namespace is taken for one of the same name in any: which one, only the command that applies it knows. */
    find<K extends OtherKind>(kind: K, namespace: string | undefined, name: string): OtherObject<Other<K>> | undefined;
    find(kind: string, namespace: string | undefined, name: string): OtherObject | undefined;
}
export declare const NO_OBJECTS: Objects;
/** All that was given, for whoever asks. */
export declare class AllObjects {
    #private;
    /** `files` is iterated once, when the first kind is asked for. */
    constructor(files: () => Iterable<SourceFile>);
    /** What goes to one cluster with a file, by its absolute path. */
    near(absolute: string | undefined): Objects;
}
/** The kinds that a text names, those of its parts included. */
export declare function kindsIn(text: string): ReadonlySet<string>;
/** The well-formed documents of a file that name one of these kinds. `known`: documents that were read before. */
export declare function documentsNaming(file: SourceFile, kinds: ReadonlySet<string>, known: readonly Document[]): Document[];
/** `value` is what is written, without what is not of its type where rules know the kind. */
export declare function manifestField({ document, node, origin, object: { kind } }: Manifest): Field;
