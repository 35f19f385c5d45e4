export declare const KUSTOMIZATION_NAMES: readonly ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
/** Paths as written, relative to the kustomization's folder. Text that is no kustomization names none. */
export declare function patchPaths(text: string): string[];
