/** Whether a text, once edited, reads as its edits mean it: everything as before but for what they change. */
import { type Edit, type Span } from '../base/index.js';
import { type Document } from './document.js';
/** The text, or a part of it, with the edits made, which do not overlap. */
export declare function edited(text: string, edits: readonly Pick<Edit, 'location' | 'text'>[], part?: Span): string;
/** Whether an edit can come to mean something else here: everyday YAML is edited a line at a time, but for brackets and what anchors repeat. */
export declare function isRisky(document: Document, edits: readonly Edit[]): boolean;
/** Reads the edited document: as its edits mean it, or, where one says not what it means, at all. */
export declare function staysSound(document: Document, edits: readonly Edit[]): boolean;
/** Reads the edited document: the edits change no value, as those of comments. False where the document has mistakes in its syntax. */
export declare function readsTheSame(document: Document, edits: readonly Pick<Edit, 'location' | 'text'>[]): boolean;
/** Reads the edited document. False where an edit is of another file, or says not what it means. */
export declare function isSound(document: Document, edits: readonly Edit[]): boolean;
