import type { Path, ImageVolumeSource } from '../../../kubernetes/index.ts';
import type { Checks } from '../../rejection.ts';
/** validateImageVolumeSource; a template may leave the image open before 1.37. */
export declare function validateImage(image: ImageVolumeSource, path: Path, checks: Checks): void;
