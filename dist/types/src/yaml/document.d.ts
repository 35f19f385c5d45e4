/** Documents of a file: split as kubectl splits it, read only when they can hold what is looked for. */
import type { SourceFile, Span } from '../source.js';
import type { SyntaxProblem, YamlNode } from './tree.js';
export interface Document {
    readonly file: SourceFile;
    readonly span: Span;
    readonly contentType: 'yaml' | 'json';
    /** Undefined when the document is empty or cannot be read. */
    readonly root: YamlNode | undefined;
    readonly problems: readonly SyntaxProblem[];
}
/**
 * Spans of the documents, their `---` lines included; documents without content are left out. JSON objects may follow one another without a mark
 * (YAMLOrJSONDecoder).
 */
export declare function split(text: string): Span[];
/** False only when no value in the text can be "DaemonSet", however it is written. */
export declare function canHoldDaemonSet(text: string, { start, end }: Span): boolean;
/** Text behind the document's value is a problem. */
export declare function read(file: SourceFile, span: Span): Document;
/** As Kubernetes reads it: text behind the document's value goes unseen. */
export declare function readFirst(file: SourceFile, span: Span): Document;
