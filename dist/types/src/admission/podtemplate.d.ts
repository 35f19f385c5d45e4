import type { Path } from '../kubernetes/path.js';
import type { PodTemplateSpec } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** ValidatePodTemplateSpec. Kubernetes writes the labels and annotations of the template without `metadata`. */
export declare function validatePodTemplate(template: PodTemplateSpec, path: Path, checks: Checks): void;
