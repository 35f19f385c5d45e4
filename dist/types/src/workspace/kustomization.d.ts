/** Paths as written, relative to the kustomization's folder. Text that is no kustomization names none. */
export declare function patchPaths(text: string): string[];
/** The files and folders that a kustomization gathers, as written. Text that is no kustomization gathers none. */
export declare function resourcePaths(text: string): string[];
/** The files that kustomizations beside or above them name as patches; each kustomization is read once. */
export declare class PatchFiles {
    #private;
    constructor(readFile: ((absolute: string) => string | undefined) | undefined);
    has({ absolute, text }: {
        readonly absolute: string;
        readonly text: string;
    }): boolean;
}
