/** A comparison → what each DaemonSet replaces. */
import type { Location, ObjectReference } from '../base/index.js';
import type { Target } from '../kubernetes/index.js';
import type { AnyField } from '../yaml/index.js';
import { type AreApart, type LoadedFile, type Manifest, type OldObject, type Workspace } from '../workspace/index.js';
import { DaemonSetModel } from './daemon-set.js';
import { UpdateModel } from './update.js';
/** A DaemonSet that replaces none. */
export interface Created {
    readonly model: DaemonSetModel;
    /** The old manifest is one that the API server refuses: nothing of it can be in the cluster. */
    readonly wasRefused: boolean;
    /** The path of another file that holds it, too. */
    readonly twin: string | undefined;
    /** The old file held a part of it, which something else completed. */
    readonly wasPart: boolean;
}
export declare class Updates {
    #private;
    /** Of a workspace that has been compared. `targetOf`: the versions that a file is for, by its absolute path. */
    constructor(workspace: Workspace, targetOf: (absolute: string) => Target);
    /** Those whose manifests differ, in the order of the new files. */
    get changed(): readonly UpdateModel[];
    get created(): readonly Created[];
    get removed(): readonly OldObject[];
    /** A workload of another kind that has the name of a removed DaemonSet now. */
    heirOf({ previous, counterpart }: OldObject): ObjectReference | undefined;
    /** Whether a kustomization gathers a file. */
    isBuilt(absolute: string): boolean;
    get areApart(): AreApart;
    /** Whether an old DaemonSet, of which this is a field, goes to the cluster of a file, by its absolute path. */
    stoodWith({ location }: AnyField, absolute: string | undefined): boolean;
    /** How many. */
    get unchangedFiles(): number;
    /** Every changed file, by its absolute path. */
    get changedFiles(): ReadonlyMap<string, LoadedFile>;
    /** How many hold nothing now, and held DaemonSets. */
    get emptiedFiles(): number;
    /** Whether a place is in a document that the base does not have. */
    isInNewText({ file, span }: Location): boolean;
    isChangedFile(absolute: string): boolean;
    /** The one model of a DaemonSet of a changed file. */
    model(manifest: Manifest, absolute: string): DaemonSetModel;
    /** Undefined for what is new, and for what cannot be affected: itself and the objects beside it are what they were. */
    of(model: DaemonSetModel, absolute: string): UpdateModel | undefined;
    /** The update that makes of another object what a manifest of a changed file says; undefined where nothing but the writing differs. */
    changeOf(manifest: Manifest): UpdateModel | undefined;
    /** New manifests of the same object that its file holds before it. */
    repeatsOf(manifest: Manifest): readonly Manifest[];
    /** Whether it replaces none. */
    isNew(manifest: Manifest): boolean;
    /** Whether the object, and not only its writing, differs from the base. */
    isChanged(manifest: Manifest): boolean;
    /** Whether objects beside the DaemonSets changed. */
    get contextChanged(): boolean;
}
