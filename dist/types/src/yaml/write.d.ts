/** Edits of YAML text that leave every other byte alone. */
import type { Span } from '../base/index.ts';
import type { Document } from './document.ts';
import type { Anchored, Entry, YamlNode } from './tree.ts';
export interface TextEdit {
    readonly span: Span;
    readonly text: string;
}
/** Where a value is written: behind a key or a dash, inside brackets or not. */
export interface Written {
    readonly entry: Entry | undefined;
    readonly inFlow: boolean;
}
/** Replaces a value. */
export declare function writeValue(document: Document, node: YamlNode, { entry, inFlow }: Written, value: unknown): TextEdit;
/** Takes an entry or item out; whole lines where it has them to itself. */
export declare function removeEntry(text: string, holder: Anchored, gone: Entry | YamlNode): TextEdit | undefined;
export declare function renameKey({ contentType }: Document, entry: Entry, key: string): TextEdit;
/** Whether an alias or merge key of the document repeats this node. */
export declare function isShared(node: YamlNode, document: Document): boolean;
/** Adds the entries or items of a value to a collection, after its last one; undefined where a block collection has none. */
export declare function insertInto(document: Document, holder: Exclude<Anchored, {
    kind: 'scalar';
}>, value: unknown): TextEdit | undefined;
/** A scalar as YAML: plain where it reads back as itself, else in double quotes. */
export declare function scalar(value: unknown): string;
