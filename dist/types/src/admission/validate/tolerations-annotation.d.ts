import { type Path } from '../../kubernetes/index.ts';
import { Checks } from '../rejection.ts';
/**
 * ValidateTolerationsInPodAnnotations: tolerations as JSON, from before they were a field.
 * @param at The annotation itself.
 */
export declare function validateTolerationsAnnotation(text: string, annotations: Path, at: Path, checks: Checks): void;
