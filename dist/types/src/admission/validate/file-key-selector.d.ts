import { type Path, type FileKeySelector, type PodSpec } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** validateFileKeySelector, validateFileKeyRefVolumes: a variable out of a file that an init container wrote to an emptyDir. */
export declare function validateFileKeySelector(selector: FileKeySelector, spec: PodSpec, path: Path, checks: Checks): void;
