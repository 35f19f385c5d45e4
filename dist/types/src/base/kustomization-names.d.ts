/** The names of a kustomization's file, in the order in which kustomize looks for them. */
export declare const KUSTOMIZATION_NAMES: readonly ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
/** Of a path with `/` between folders, or of a name. */
export declare function isKustomization(path: string): boolean;
