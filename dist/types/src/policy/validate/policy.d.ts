import type { ValidatingAdmissionPolicy } from '../resources.ts';
import { type FieldError, FieldErrors } from './errors.ts';
/** @param minor That of the API server: a new policy has the libraries of the version before it, so that a rollback is possible. */
export declare function validatePolicy(policy: ValidatingAdmissionPolicy, minor: number): readonly FieldError[];
export declare function validateName(name: string, errors: FieldErrors): void;
