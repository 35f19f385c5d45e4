/** Documents by the kinds that their texts name. */
import { type ObjectReference, type SourceFile, type Span } from '../base/index.js';
import { type OtherKind } from '../kubernetes/index.js';
import { type Document, type Field } from '../yaml/index.js';
import { type Manifest } from './manifest.js';
import { Reach } from './reach.js';
/** A document that names a kind. */
export interface Mention {
    readonly file: SourceFile;
    readonly span: Span;
    /** Its one object, where everyday YAML says so on lines of their own, and its types are known. */
    readonly object: NamedObject | undefined;
}
export interface Mentions {
    readonly byKind: ReadonlyMap<string, readonly Mention[]>;
    /** By the path of the file, in its order. */
    readonly byFile: ReadonlyMap<string, readonly Mention[]>;
    readonly reach: Reach;
}
/** Documents by the kinds that they name, and which of their files meet. */
export declare function mentionsIn(files: Iterable<SourceFile>): Mentions;
/** An object of a known kind. */
type NamedObject = ObjectReference & {
    readonly kind: OtherKind;
};
/** Where a file is; undefined where nobody knows. */
export declare function absoluteOf(file: SourceFile): string | undefined;
/** The kinds that a text names, those of its parts included. */
export declare function kindsIn(text: string): ReadonlySet<string>;
/** Whether a text has anything of a manifest: an error message and the table of `kubectl get` have not. */
export declare function mayHoldManifest(text: string): boolean;
/** Reads documents that are mentioned: of those in everyday YAML first what rules compare alone, without a tree. */
export declare class Readings {
    #private;
    /** Empty for what is broken, unless its head names it. */
    objects(mention: Mention): readonly ObjectReference[];
    /** Of a file that is checked: its tree is at hand for a while. */
    document(mention: Mention): Document;
    /** Undefined where it would have to be read. */
    atHand(mention: Mention): Document | undefined;
    /** The same for a document that was read before. */
    check(mention: Mention, document: Document): void;
    value(mention: Mention, index: number): unknown;
    field(mention: Mention, index: number): Field;
}
/** `value` is what is written, without what is not of its type where rules know the kind. */
export declare function manifestField(manifest: Manifest): Field;
export {};
