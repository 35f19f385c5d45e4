/** How kubectl and what is built on it split a text and read its documents (apimachinery, util/yaml: YAMLOrJSONDecoder and YAMLReader). */
import type { SourceFile } from '../base/index.js';
import { type Document } from './document.js';
import type { SyntaxProblem } from './tree.js';
/** A line that starts with `---` and goes on: kubectl reads neither the document before it nor anything behind it. */
export declare function badSeparator(text: string, from?: number): SyntaxProblem | undefined;
/** The document that kubectl reads first: empty ones are passed over. */
export declare function readAsClient(file: SourceFile): Document;
/** There is nothing to send. */
export declare function isEmpty({ root, problems }: Document): boolean;
