/** Some values of a document, without its tree. */
import type { SourceFile, Span } from '../base/index.js';
import { type Wanted } from './everyday.js';
/**
 * What is written under the keys that are wanted, of a document in everyday YAML; undefined for any other, which has to be read. What a file says
 * beside its DaemonSets takes a quarter of the time so. Mistakes in what is not wanted may go unseen.
 */
export declare function skim({ text }: SourceFile, span: Span, wanted: Wanted): {
    readonly value: unknown;
} | undefined;
