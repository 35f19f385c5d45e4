/** What changed since the base, and no finding is about: DaemonSets that are gone, and sources that were not rendered. */
import { type Source, type UserError } from '../base/index.js';
import { type LoadedFile, type OldObject, type PatchFiles } from '../workspace/index.js';
import type { Updates } from '../subjects/index.js';
import type { Charts } from './charts.js';
/** A kustomization or a chart that changed: its folder as the user knows it. */
export interface Unrendered {
    readonly kind: 'kustomization' | 'chart';
    readonly folder: string;
}
/**
 * Without those that a file holds that is not compared.
 * @param elsewhere Files of the same tree, asked only where something is gone.
 */
export declare function goneOf({ removed, areApart }: Pick<Updates, 'removed' | 'areApart'>, elsewhere: (() => Promise<Iterable<Source>>) | undefined): Promise<readonly OldObject[]>;
/** @param changed By absolute path. */
export declare function unrenderedIn(changed: Iterable<readonly [absolute: string, loaded: LoadedFile]>, charts: Charts, patches: PatchFiles): Unrendered[];
/** What the report of a lint run says of them. */
export declare function sinceNotices(gone: readonly OldObject[], unrendered: readonly Unrendered[], base: string): UserError[];
/** `the kustomization overlays/prod and 2 others changed and are not rendered`. */
export declare function unrenderedWords(unrendered: readonly Unrendered[]): string;
/** @param files Of each list of schemas, those whose rules compare with the old object. */
export declare function transitionNotices(files: readonly ReadonlySet<string>[]): UserError[];
