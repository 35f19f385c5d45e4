/** What the API server says against policies and bindings, and what their types say, as problems at their places. */
import type { Location } from '../base/index.ts';
import { type Written, type WrittenPolicy } from './documents.ts';
import type { PolicyProblem } from './problem.ts';
import type { ValidatingAdmissionPolicyBinding } from './resources.ts';
/** @param minor That of the API server. */
export declare function policyProblems(written: WrittenPolicy, minor: number): PolicyProblem[];
export declare function bindingProblems(written: Written<ValidatingAdmissionPolicyBinding>): PolicyProblem[];
/** A longer value is pointed at by its key. */
export declare function locate(place: {
    readonly location: Location;
    readonly key: Location;
}): Location;
