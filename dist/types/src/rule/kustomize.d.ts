import { type Objects, type OtherObject } from '../workspace/index.js';
import type { AnyField } from '../yaml/index.js';
import { type ConfigTree } from './config-tree.js';
/** What a kustomization gathers. */
export interface Build {
    /** Of the kustomization itself. */
    readonly folder: string;
    /** Absolute paths of what it gathers, through the folders that it names. */
    readonly files: ReadonlySet<string>;
    /** Itself, and those that it gathers. */
    readonly kustomizations: readonly [OtherObject, ...OtherObject[]];
    /** Whether nothing comes from elsewhere: other repositories, charts, generators, transformers, or folders that are not given. */
    readonly isWhole: boolean;
}
/** By the file of a kustomization. Undefined where nobody knows where the files are. */
export declare function buildOf({ path }: {
    readonly path: string;
}, objects: Objects): Build | undefined;
/** What kustomizations build of a file, by its absolute path: those that name it, and those that name their folders. */
export declare function buildsWith(absolute: string, objects: Objects): Build[];
/** A patch of a kustomization: an object, or a list of operations. */
export interface KustomizePatch extends ConfigTree {
    /** What it is for; a field that does not exist where the patch itself says so. */
    readonly target: AnyField;
}
/** Those that are written in the kustomization, and those in files for DaemonSets. */
export declare function patchesOf(kustomization: AnyField, folder: string, objects: Objects): KustomizePatch[];
/** The DaemonSets in the files that a kustomization gathers. */
export declare function daemonSetsIn({ files }: Build, objects: Objects): OtherObject[];
