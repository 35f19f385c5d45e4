/** Documents of a file: split as kubectl splits it, read only when they can hold what is looked for. */
import type { SourceFile, Span } from '../base/index.js';
import type { SyntaxProblem, YamlNode } from './tree.js';
export interface Document {
    readonly file: SourceFile;
    readonly span: Span;
    readonly contentType: 'yaml' | 'json';
    /** Undefined when the document is empty or cannot be read. */
    readonly root: YamlNode | undefined;
    readonly problems: readonly SyntaxProblem[];
    /** Written in everyday YAML (`everyday.ts`): no tags, explicit keys, tabs or brackets over several lines. */
    readonly everyday?: true;
}
/**
 * The documents of a text as Kubernetes' YAMLReader splits it, each with the `---` line before it. A `---` behind which a value stands, such as
 * `--- !!map`, starts a document, too.
 */
export declare function requests(text: string): Span[];
/** Where the text of a document starts that is sent: behind the `---` line that parts it from another one. */
export declare function bodyStart(text: string, { start }: Span): number;
/**
 * Spans of the documents; those without content are left out. What follows `...` is a document, too, though Kubernetes does not read it. JSON
 * objects may follow one another without a mark (YAMLOrJSONDecoder).
 */
export declare function split(text: string): Span[];
/** False only when no value in the text can be "DaemonSet", however it is written. */
export declare function canHoldDaemonSet(text: string, { start, end }: Span): boolean;
/** Text behind the document's value is a problem. */
export declare function read(file: SourceFile, span: Span): Document;
/** As Kubernetes reads it: text behind the document's value goes unseen. Without `contentType` as kubectl reads it: as JSON where it is JSON. */
export declare function readFirst(file: SourceFile, span: Span, contentType?: 'yaml'): Document;
/** False only when no alias can be in a well-formed text. */
export declare function mayHoldAlias(text: string): boolean;
