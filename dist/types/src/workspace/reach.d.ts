/**
 * Which of the files that were given go to one cluster together. A repository holds overlays, charts, versions and examples side by side, and
 * objects of two of them never meet. The rule:
 * 1. A file meets itself. Of rendered texts, those of one rendering meet each other.
 * 2. Two files that kustomizations gather meet where one kustomization gathers both, and a kustomization meets what it gathers.
 * 3. A file of a chart meets files of the same chart alone.
 * 4. Files that hold an object of one kind, namespace and name are alternatives of each other, and so are the folders that hold them.
 * 5. Folders beside each other that hold DaemonSets of one name or one image, in whatever namespaces, are alternatives: an agent is installed once.
 * 6. Folders beside each other that are named like environments, providers, versions or examples are alternatives.
 * 7. Everything else meets.
 */
import { type GivenFile } from '../base/index.js';
/** A file with the objects that its text names, as `Kind namespace/name`. */
export interface Occupied {
    readonly file: GivenFile;
    readonly identities: ReadonlySet<string>;
    /** The names and images of its DaemonSets. */
    readonly agents: ReadonlySet<string>;
}
export declare class Reach {
    #private;
    constructor(files: Iterable<Occupied>);
    /** Both absolute paths. A file of which nobody knows the path meets every other. */
    meets(a: string | undefined, b: string | undefined): boolean;
    /** How far two files are from each other: 0 for the same, 1 in one folder, else more with each folder between. */
    distance(a: string | undefined, b: string | undefined): number;
}
/** A folder and those around it, the outermost first. */
export declare function upTo(folder: string): string[];
export declare function folderOf(path: string): string;
export declare function commonFolder(a: string, b: string): string;
/** The step from a folder to one below it; undefined where they are the same. */
export declare function branch(folder: string, below: string): string | undefined;
