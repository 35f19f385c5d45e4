import type { Path } from '../kubernetes/path.js';
import type { FileKeySelector, PodSpec } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** validateFileKeySelector, validateFileKeyRefVolumes: a variable out of a file that an init container wrote to an emptyDir. */
export declare function validateFileKeySelector(selector: FileKeySelector, spec: PodSpec, path: Path, checks: Checks): void;
