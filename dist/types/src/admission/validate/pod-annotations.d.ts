/** Annotations of a pod template that mean something to Kubernetes. */
import type { Path, PodSpec } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
type Annotations = Readonly<Record<string, string>>;
/**
 * ValidatePodSpecificAnnotations.
 * @param truePath Where the annotations are; Kubernetes leaves out `metadata` in a template.
 */
export declare function validatePodAnnotations(annotations: Annotations, spec: PodSpec, path: Path, truePath: Path, checks: Checks): void;
/**
 * validateSeccompAnnotationsAndFields, validateAppArmorAnnotationsAndFieldsMatchOnCreate: where both an annotation
 * and a field name a profile, they must name the same.
 */
export declare function validateProfilesMatch(annotations: Annotations, spec: PodSpec, path: Path, checks: Checks): void;
export {};
