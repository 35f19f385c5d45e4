import type { Path, PodTemplateSpec } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** ValidatePodTemplateSpec. Kubernetes writes the labels and annotations of the template without `metadata`. */
export declare function validatePodTemplate(template: PodTemplateSpec, path: Path, checks: Checks): void;
