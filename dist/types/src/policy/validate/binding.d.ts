import type { ValidatingAdmissionPolicyBinding } from '../resources.ts';
import { type FieldError } from './errors.ts';
export declare function validateBinding({ metadata, spec }: ValidatingAdmissionPolicyBinding): readonly FieldError[];
