import { type Path, type DownwardAPIVolumeFile, type DownwardAPIVolumeSource } from '../../../kubernetes/index.ts';
import type { Checks } from '../../rejection.ts';
/** validateDownwardAPIVolumeSource. */
export declare function validateDownwardAPI(source: DownwardAPIVolumeSource, path: Path, checks: Checks): void;
/**
 * validateDownwardAPIVolumeFile. Kubernetes reports the mistakes of every item at the source itself.
 * @param path Of the source.
 * @param at Of the item.
 */
export declare function validateDownwardAPIFile(file: DownwardAPIVolumeFile, path: Path, at: Path, checks: Checks): void;
