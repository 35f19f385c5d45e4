import { type PatchFilesInput } from './kustomization.js';
/** A place of a DaemonSet in a base. */
export interface BasePlace {
    readonly name: string | undefined;
    /** From the manifest's root; list items by their indices, and by their names. */
    readonly paths: readonly string[];
    /** Of what the finding there misses: lists, and items by their names. */
    readonly absent: readonly string[];
    /** What is written there. */
    readonly text: string;
}
export declare class Overlays {
    #private;
    constructor(input: PatchFilesInput);
    /**
     * For a file that a kustomization gathers: the path of a kustomization that changes a place of it, where every build of the file has one.
     * Undefined for other files.
     */
    of(absolute: string): ((place: BasePlace) => string | undefined) | undefined;
}
