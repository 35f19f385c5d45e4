/** Paths as written, relative to the kustomization's folder. Text that is no kustomization names none. */
export declare function patchPaths(text: string): string[];
/** The files and folders that a kustomization gathers, as written. Text that is no kustomization gathers none. */
export declare function resourcePaths(text: string): string[];
/** The folders in which a kustomization may name a file, the nearest first. */
export declare function foldersAbove(absolute: string): string[];
export interface PatchFilesInput {
    /** Undefined where there is no such file. `within`: a folder in whose repository it lies. */
    readFile(absolute: string, within: string): string | undefined;
    /** Further kustomizations that may name a file, or any file; `isNear`: one stands beside or above it and does not gather it, or its name says that one does. */
    kustomizations?(absolute: string, isNear: boolean): readonly string[];
}
/** The files that kustomizations name as patches; each kustomization is read once. A file that one beside or above it gathers is complete. */
export declare class PatchFiles {
    #private;
    constructor(input: PatchFilesInput | undefined);
    has({ absolute, text }: {
        readonly absolute: string;
        readonly text: string;
    }): boolean;
    /** Whether a kustomization beside or above a file gathers it. */
    isGathered(absolute: string): boolean;
    /** The folder of the nearest kustomization beside or above a file that builds something with it, and does not gather it. */
    builtInto(absolute: string): string | undefined;
}
/** A path as written, seen from an absolute folder. */
export declare function resolveFrom(folder: string, path: string): string;
