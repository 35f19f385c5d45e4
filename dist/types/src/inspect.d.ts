/** One file → its DaemonSets, and a word on everything else in it. */
import type { VersionRange } from './kubernetes/version.js';
import { DaemonSetModel } from './model.js';
import type { SourceFile } from './source.js';
import { type Template } from './template.js';
import { type Document } from './yaml/document.js';
export interface Inspected {
    readonly file: SourceFile;
    readonly documents: number;
    /** False: nothing in the file was judged. */
    readonly mayHoldDaemonSet: boolean;
    /** Read and well-formed documents that can hold a DaemonSet. */
    readonly read: readonly Document[];
    readonly daemonSets: readonly DaemonSetModel[];
    /** Documents with syntax errors: one that may hold a DaemonSet condemns the broken ones beside it. */
    readonly broken: readonly Document[];
    /** The first template action of the file, where a document that may hold a DaemonSet is a template. */
    readonly template: {
        readonly document: Document;
        readonly template: Template;
    } | undefined;
    /** Documents that mention DaemonSets and are not checked, by reason. */
    readonly notChecked: ReadonlyMap<string, number>;
}
/** Of a file without a text. */
export declare function nothingIn(file: SourceFile): Inspected;
/** `isPatchFile`: a kustomization names the file as a patch. */
export declare function inspect(file: SourceFile, target: VersionRange, isPatchFile: boolean): Inspected;
