/**
 * All that was given: files, the objects in them and what stood in their place before. A file is loaded by itself; what takes several files
 * (objects beside a DaemonSet, pairs of old and new) is found when it is asked for.
 */
import { type Base, type GivenFile, type Span } from '../base/index.js';
import type { Comparison } from './compare.js';
import type { PatchFiles } from './kustomization.js';
import { type LoadedFile, type Take } from './load.js';
import { type Objects } from './objects.js';
import { type Document } from '../yaml/index.js';
export interface WorkspaceInput<File extends GivenFile> {
    /** Iterated again for the objects in them, and for a comparison. */
    readonly files: Iterable<File>;
    /** Which files kustomizations name as patches; without it every DaemonSet is taken for a complete one. */
    readonly patches: PatchFiles | undefined;
    /** A file that cannot be loaded is a mistake of ours, and costs no other file its findings. */
    failed(file: File, error: unknown): void;
}
export declare class Workspace<File extends GivenFile = GivenFile> {
    #private;
    constructor(input: WorkspaceInput<File>);
    /** The objects that go to one cluster with a file; undefined: all of them. */
    objectsNear(absolute: string | undefined): Objects;
    /** Whether two files go to one cluster together, as far as their folders and kustomizations tell. */
    meets(a: string, b: string): boolean;
    /** Those that stood there before; without a base, what is there now. What did not change is read once for both. */
    objectsBeforeNear(absolute: string): Objects;
    /** Undefined without a base. */
    get comparison(): Comparison | undefined;
    /** Whether a kustomization beside or above a file gathers it. */
    isBuilt(absolute: string): boolean;
    /** Loads every changed file; those that did not change are loaded when they are asked for. */
    compareWith(base: Base<File>): Promise<Comparison>;
    /** A document of a file, of which rules that look at its objects need no reading of their own. */
    document(file: File, span: Span): Document;
    /** The same where it has been read, and is kept. */
    atHand(file: File, span: Span): Document | undefined;
    /** Hands well-formed documents over one by one, and keeps none. Undefined where it fails, which `failed` has been told. */
    load(file: File, take: Take): LoadedFile | undefined;
}
