/** Sources of manifests that changed since the base and were not rendered: charts, values, kustomizations, and objects that bring charts. */
import { type BaseFile } from '../base/index.js';
import { type LoadedFile, type PatchFiles } from '../workspace/index.js';
import type { Charts } from './charts.js';
/**
 * kustomization, chart: `--render` renders it, and `path` is its folder. values: a file of values that no rendering uses. Anything else is
 * the noun of an object, or of a helmfile, that brings a chart.
 */
export interface Unrendered {
    readonly kind: string;
    /** As the user knows it. */
    readonly path: string;
    /** Of values: what they were before, and the folder of their chart where it is known. */
    readonly before?: string;
    readonly chart?: string;
}
export interface UnrenderedInput {
    /** By absolute path. */
    readonly changed: Iterable<readonly [absolute: string, loaded: LoadedFile]>;
    readonly baseFiles: readonly BaseFile[];
    /** Files that changed and hold no manifests. */
    readonly others: Iterable<{
        readonly absolute: string;
        readonly path: string;
    }>;
    readonly charts: Charts;
    readonly patches: PatchFiles;
    /** The folder of the chart whose sets of values in the configuration have a file, as the user knows it. */
    readonly chartWith: (absolute: string) => Promise<string | undefined>;
}
export declare function unrenderedIn({ changed, baseFiles, others, charts, patches, chartWith }: UnrenderedInput): Promise<Unrendered[]>;
/** Whether a chart or a kustomization of the base may build manifests with a file that holds none; by absolute paths. */
export declare function isBuiltWith(baseFiles: readonly BaseFile[], patches: PatchFiles): (absolute: string) => boolean;
/** Whether `--render` shows what changes. */
export declare function canRender({ kind }: Unrendered): boolean;
/** `kustomization overlays/prod, chart charts/a, chart charts/b and 2 more changed and are not rendered`. */
export declare function unrenderedWords(unrendered: readonly Unrendered[]): string;
