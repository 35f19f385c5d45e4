/**
 * The objects that were given beside the DaemonSets, of every kind: read when a rule first asks for a kind. Of each a reference is kept; its tree is
 * read again when its fields are asked for, so that many objects take little memory.
 */
import { type ObjectReference, type SourceFile, type Span } from '../base/index.js';
import type { Other, OtherKind } from '../kubernetes/index.js';
import { type Document, type Field } from '../yaml/index.js';
import { type AnyObject, type KeysOf, Postings } from './postings.js';
import type { Reach } from './reach.js';
export interface OtherObject<T = unknown> {
    readonly object: ObjectReference;
    /** Of its file, as the user sees it. */
    readonly path: string;
    /** Of its file; undefined where nobody knows where that is. */
    readonly absolute: string | undefined;
    /** What is written, without what is not of its type; of a kind that rules do not know, whatever is written. */
    readonly value: T | undefined;
    /** Its places, which take a tree. */
    readonly field: Field<T>;
    /** The text of its document, which takes nothing: it may hold other objects, too. */
    readonly text: string;
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
    /**
     * The nearest of a kind that have a key, at most a hundred: for a rule that would else compare every object with every other. `keysOf` gives the
     * keys of an object, and is called once for each that was given; of several keys that are asked for the rarest counts. With `holds`, of those for
     * which it is true: one function for the whole module, since its answers are kept.
     */
    having<K extends OtherKind>(kind: K, keysOf: KeysOf<Other<K>>, keys: readonly string[], namespace?: string, holds?: (object: OtherObject<Other<K>>) => boolean): readonly OtherObject<Other<K>>[];
    having(kind: string, keysOf: KeysOf<unknown>, keys: readonly string[], namespace?: string, holds?: (object: OtherObject) => boolean): readonly OtherObject[];
    /** Of a name, at most a hundred. */
    named<K extends OtherKind>(kind: K, name: string, namespace?: string): readonly OtherObject<Other<K>>[];
    named(kind: string, name: string, namespace?: string): readonly OtherObject[];
}
export declare const NO_OBJECTS: Objects;
/** Objects of all kinds but DaemonSet, and the DaemonSets of others. */
export declare function besideDaemonSets(objects: Objects, daemonSets: () => Objects): Objects;
/** All that was given, for whoever asks. */
export declare class AllObjects {
    #private;
    /** `files` is iterated once, when the first kind is asked for. */
    constructor(files: () => Iterable<SourceFile>);
    /** What goes to one cluster with a file, by its absolute path. */
    near(absolute: string | undefined): Objects;
    /** A document of a file. The one that rules about other objects see, so that it is read once for both. */
    document(file: SourceFile, span: Span): Document;
    /** The same where it has been read, and is kept. */
    atHand(file: SourceFile, span: Span): Document | undefined;
    /** The same for a document that was read before. */
    check(document: Document): void;
    get reach(): Reach;
    has(kind: string): boolean;
    all(kind: string): readonly AnyObject[];
    postings(kind: string, keysOf: KeysOf<never>): Postings;
}
