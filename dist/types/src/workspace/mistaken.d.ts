/** Documents that mean to be a DaemonSet, or another workload, and are none to kubectl: their kind is misspelt or missing. */
import { type Location, type Span } from '../base/index.js';
import { type AnyField, type Document, type YamlNode } from '../yaml/index.js';
/** A document that kubectl refuses as a whole. */
export interface Refused {
    readonly document: Document;
    readonly place: Location;
    /** Lower case, no full stop. */
    readonly message: string;
    /** The field that is misspelt, and the value or the key that is meant. */
    readonly field?: AnyField;
    readonly value?: string;
    readonly key?: string;
}
/** False only where no kind can be mistaken: a word in the text decides, and most texts do not have it. */
export declare function mayBeMistaken(text: string, { start, end }: Span): boolean;
/** Of a document, or of the items of a list; what is right, or something else, is left out. */
export declare function mistakenIn(document: Document): Refused[];
/** Whether the group is that of workloads, or a misspelling of it, which no group with a dot is; of several parts, whether one is. */
export declare function isOfWorkloads(apiVersion: string): boolean;
export declare function isPodTemplate(node: YamlNode | undefined): boolean;
