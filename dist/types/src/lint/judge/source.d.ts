/** Where suppressions may be written: the comments of a document and the annotations of its manifests. */
import type { ObjectReference, Location, SourceFile, Span } from '../../base/index.js';
import type { Manifest } from '../../workspace/index.js';
import { type Document } from '../../yaml/index.js';
export interface SuppressionSource {
    readonly file: SourceFile;
    /** The document. */
    readonly span: Span;
    /** Whether the `#` at an offset of the document starts a comment, and is not part of a value. */
    isComment(offset: number): boolean;
    readonly manifests: readonly AnnotatedManifest[];
}
export interface AnnotatedManifest {
    readonly span: Span;
    readonly object: ObjectReference;
    /** Those of ds-lint, on the object and on its pod template. */
    readonly annotations: readonly Annotation[];
}
export interface Annotation {
    readonly key: string;
    readonly value: string;
    readonly path: string;
    /** Of the key. */
    readonly location: Location;
}
export declare const ANNOTATIONS = "ds-lint.io/";
/** Ask it of the documents that are checked. */
export declare function suppressionSource(document: Document, manifests: readonly Manifest[]): SuppressionSource;
