/** One file → its manifests, and a note on everything else in it. Pure: no other file decides. */
import type { SourceFile } from '../base/index.js';
import { type Document, read, split } from '../yaml/index.js';
import { type Manifest } from './manifest.js';
import { type Refused } from './mistaken.js';
import { type Template } from './template.js';
export interface LoadedFile {
    readonly file: SourceFile;
    readonly documents: number;
    /** False: nothing in the file is judged. */
    readonly mayHoldDaemonSet: boolean;
    /** Read and well-formed documents that can hold a DaemonSet. */
    readonly read: readonly Document[];
    readonly daemonSets: readonly Manifest[];
    /** Documents with syntax errors: one that may hold a DaemonSet condemns the broken ones beside it. */
    readonly broken: readonly Document[];
    /** The first template action of the file, where a document that may hold a DaemonSet is a template. */
    readonly template: {
        readonly document: Document;
        readonly template: Template;
    } | undefined;
    /** Documents that mention DaemonSets and are not checked, by reason. */
    readonly notChecked: ReadonlyMap<string, number>;
    /** Documents that mean to be a DaemonSet, and whose kind is misspelt or missing. */
    readonly mistaken: readonly Refused[];
    /** Parts of DaemonSets, which something else completes. */
    readonly parts: readonly Manifest[];
    /** Whether there is a complete DaemonSet, or one that is broken or mistaken. */
    readonly holdsDaemonSet: boolean;
}
/** Which DaemonSets of a file are parts of manifests: `all` of a file that a kustomization names as a patch, those that `look` like one, `none`. */
export type Patches = 'all' | 'look' | 'none';
/** Called with each well-formed document and its DaemonSets. */
export type Take = (document: Document, daemonSets: readonly Manifest[]) => void;
/**
 * With `take`, well-formed documents and their DaemonSets are given over one by one, and `read` and `daemonSets` stay empty: so no more than
 * one document is in memory. `reading` may have one at hand.
 */
export declare function load(file: SourceFile, patches: Patches, take?: Take, reading?: typeof read): LoadedFile;
/** The complete DaemonSets of some documents of a file; what is broken or a template has none. */
export declare function daemonSetsIn(file: SourceFile, spans: readonly ReturnType<typeof split>[number][], patches: Patches): Manifest[];
