import { type Rule } from '../rule/index.ts';
import type { Subjects } from '../subjects/index.ts';
import type { Objects } from '../workspace/index.ts';
import { type Written, type WrittenPolicy } from './documents.ts';
import { type Evaluation } from './evaluate.ts';
import type { PolicyProblem } from './problem.ts';
import type { ObjectRequest } from './requests.ts';
import type { ValidatingAdmissionPolicyBinding } from './resources.ts';
type Subject = Subjects['request'];
type Binding = ValidatingAdmissionPolicyBinding;
export interface PolicyRuleInput {
    readonly id: string;
    readonly written: WrittenPolicy;
    readonly bindings: readonly Written<Binding>[];
    /** Every kind is judged, not DaemonSets and their pods alone. */
    readonly allKinds: boolean;
    requestsOf(subject: Subject): readonly ObjectRequest[];
    objectsOf(subject: Subject): Objects;
    /** Told of each evaluation. */
    readonly observe?: ((evaluation: Evaluation) => void) | undefined;
    /** Told of what the files lack. */
    tell(problem: PolicyProblem): void;
}
export declare function policyRule(input: PolicyRuleInput): Rule<'request'>;
export {};
