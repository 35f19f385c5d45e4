/** Documents by the kinds that their texts name. */
import { type SourceFile, type Span } from '../base/index.js';
import { type Document, type Field } from '../yaml/index.js';
import { type Manifest } from './manifest.js';
import { Reach } from './reach.js';
/** A document that names a kind. */
export interface Mention {
    readonly file: SourceFile;
    readonly span: Span;
}
export interface Mentions {
    readonly byKind: ReadonlyMap<string, readonly Mention[]>;
    readonly reach: Reach;
}
/** Documents by the kinds that they name, and which of their files meet. */
export declare function mentionsIn(files: Iterable<SourceFile>): Mentions;
export declare function absoluteOf(file: SourceFile): string | undefined;
/** The kinds that a text names, those of its parts included. */
export declare function kindsIn(text: string): ReadonlySet<string>;
/** The well-formed documents of a file that name one of these kinds, of which `*` is any. `known`: documents that were read before. */
export declare function documentsNaming(file: SourceFile, kinds: ReadonlySet<string>, known: readonly Document[]): Document[];
/** Reads documents that are mentioned, and keeps those that were read last. */
export declare class Readings {
    #private;
    /** Empty for what is broken. */
    manifests(mention: Mention): readonly Manifest[];
    document(mention: Mention): Document;
    field(mention: Mention, index: number): Field;
}
/** `value` is what is written, without what is not of its type where rules know the kind. */
export declare function manifestField(manifest: Manifest): Field;
