import type { Path } from '../../kubernetes/path.js';
import type { DownwardAPIVolumeFile, DownwardAPIVolumeSource } from '../../kubernetes/types.js';
import type { Checks } from '../rejection.js';
/** validateDownwardAPIVolumeSource. */
export declare function validateDownwardAPI(source: DownwardAPIVolumeSource, path: Path, checks: Checks): void;
/**
 * validateDownwardAPIVolumeFile. Kubernetes reports the mistakes of every item at the source itself.
 * @param path Of the source.
 * @param at Of the item.
 */
export declare function validateDownwardAPIFile(file: DownwardAPIVolumeFile, path: Path, at: Path, checks: Checks): void;
