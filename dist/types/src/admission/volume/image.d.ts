import type { Path } from '../../kubernetes/path.js';
import type { ImageVolumeSource } from '../../kubernetes/types.js';
import type { Checks } from '../rejection.js';
/** validateImageVolumeSource; a template may leave the image open before 1.37. */
export declare function validateImage(image: ImageVolumeSource, path: Path, checks: Checks): void;
