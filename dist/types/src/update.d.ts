import type { Inspected } from './inspect.js';
import type { DaemonSetModel } from './model.js';
import { UpdateModel } from './model/update.js';
import type { SourceFile } from './source.js';
import { Texts } from './update/texts.js';
import { type NewObject, type OldObject, type Pairs } from './update/pairing.js';
export type { NewObject, OldObject } from './update/pairing.js';
/** A file as it was; as read/ gives it. */
export interface BaseFile {
    /** As it is shown: `origin/main:agents/fluent-bit.yaml`. */
    readonly path: string;
    /** Absolute path of the file that it is now, or would be; undefined where nobody knows. */
    readonly counterpart: string | undefined;
    /** Equal for equal contents. */
    readonly id: string;
}
/** What stood there before; as read/ gives it. */
export interface Base<File extends NewFile = NewFile> {
    /** As the user named it. */
    readonly name: string;
    readonly files: readonly BaseFile[];
    /** The id that a new file would have. */
    idOf(file: File): string;
    /** Undefined for files without text. */
    read(files: readonly BaseFile[]): readonly (SourceFile | undefined)[];
    /** Whether the file that it would be is there: then it is left out on purpose, where it is not among the new ones. */
    isThere(file: BaseFile): boolean;
    /** Files that lay outside of the linted paths and are gone: what is new here may have come from there. */
    elsewhere(): readonly BaseFile[];
}
export interface NewFile extends SourceFile {
    readonly absolute: string;
}
export interface CompareInput<File extends NewFile> {
    /** Iterated more than once. */
    readonly files: Iterable<File>;
    readonly base: Base<File>;
    /** Undefined where it fails. */
    inspect(file: File): Inspected | undefined | Promise<Inspected | undefined>;
    /** Whether a kustomization names a file as a patch. */
    isPatchFile(file: NewFile): boolean;
}
export declare function compare<File extends NewFile>(input: CompareInput<File>): Promise<Updates>;
interface Compared {
    readonly pairs: Pairs;
    readonly texts: Texts;
    readonly inspected: ReadonlyMap<string, Inspected>;
    /** DaemonSets of changed files whose documents did not change. */
    readonly same: ReadonlySet<DaemonSetModel>;
    readonly unchangedPaths: ReadonlySet<string>;
    unchangedFiles(): Iterable<SourceFile>;
}
export declare class Updates {
    #private;
    constructor(compared: Compared);
    /** Those whose manifests differ, in the order of the new files. */
    get changed(): readonly UpdateModel[];
    get created(): readonly NewObject[];
    get removed(): readonly OldObject[];
    /** How many. */
    get unchangedFiles(): number;
    /** Of a changed file. */
    inspected(absolute: string): Inspected | undefined;
    /** Every changed file. */
    get changedFiles(): Iterable<Inspected>;
    isChangedFile(absolute: string): boolean;
    /** Undefined for what is new, and for what cannot be affected: itself and the objects beside it are what they were. */
    of(model: DaemonSetModel): UpdateModel | undefined;
    /** Whether the object, and not only its writing, differs from the base. */
    isChanged(model: DaemonSetModel): boolean;
    /** Whether objects that DaemonSets use changed. */
    get contextChanged(): boolean;
}
