/** Old files and new ones → what replaces what. Texts that did not change are parsed once, as without a base. */
import { type Base, type GivenFile, type SourceFile } from '../base/index.js';
import { type LoadedFile, type Patches } from './load.js';
import { type Manifest } from './manifest.js';
import { type AreApart } from './moves.js';
import { type NewObject, type Pairs } from './pairs.js';
import { Texts } from './texts.js';
export interface CompareInput<File extends GivenFile> {
    /** Iterated more than once. */
    readonly files: Iterable<File>;
    readonly base: Base<File>;
    /** Undefined where it fails. */
    load(file: File): LoadedFile | undefined;
    patchesOf(file: GivenFile): Patches;
    /** Whether a kustomization gathers a file, by its absolute path. */
    isBuilt(absolute: string): boolean;
    /** Whether two files go to one cluster, by their absolute paths. */
    readonly meets: (a: string, b: string) => boolean;
}
/** What stood there before, against what was given. */
export interface Comparison {
    readonly pairs: Pairs;
    readonly texts: Texts;
    /** Every changed file, by its absolute path. */
    readonly loaded: ReadonlyMap<string, LoadedFile>;
    readonly unchangedPaths: ReadonlySet<string>;
    unchangedFiles(): Iterable<SourceFile>;
    /** The path of another file that holds a new object, too: of one that did not change, or of one beside it that updates the object or makes it first. */
    twinOf(created: NewObject): string | undefined;
    /** Manifests of the same object before the last one of a file, with texts that its old file does not have: they are applied first. */
    repeatsOf(last: Manifest): readonly Manifest[];
    /** Whether the old file held a part of a new object, which something else completed. */
    wasPart(created: NewObject): boolean;
    readonly areApart: AreApart;
    /** Files that held DaemonSets and hold nothing now, by their absolute paths: what they held is not taken to be gone. */
    readonly emptied: ReadonlySet<string>;
    /** False: only DaemonSets changed, and no file moved. */
    readonly besideChanged: boolean;
}
export declare function compare<File extends GivenFile>(input: CompareInput<File>): Comparison;
