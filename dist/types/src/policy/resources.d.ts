/** ValidatingAdmissionPolicies and their bindings (admissionregistration.k8s.io), as far as they decide. */
import type { LabelSelector } from '../kubernetes/index.js';
export interface NamedRule {
    readonly apiGroups?: readonly string[];
    readonly apiVersions?: readonly string[];
    readonly operations?: readonly string[];
    readonly resources?: readonly string[];
    readonly resourceNames?: readonly string[];
    readonly scope?: string;
}
export interface MatchResources {
    readonly namespaceSelector?: LabelSelector;
    readonly objectSelector?: LabelSelector;
    readonly resourceRules?: readonly NamedRule[];
    readonly excludeResourceRules?: readonly NamedRule[];
    readonly matchPolicy?: string;
}
export interface Validation {
    readonly expression?: string;
    readonly message?: string;
    readonly messageExpression?: string;
    readonly reason?: string;
}
interface Named {
    readonly name?: string;
    readonly expression?: string;
}
export interface ValidatingAdmissionPolicy {
    readonly metadata?: {
        readonly name?: string;
    };
    readonly spec?: {
        readonly failurePolicy?: string;
        readonly paramKind?: {
            readonly apiVersion?: string;
            readonly kind?: string;
        };
        readonly matchConstraints?: MatchResources;
        readonly matchConditions?: readonly Named[];
        readonly variables?: readonly Named[];
        readonly validations?: readonly Validation[];
        readonly auditAnnotations?: readonly {
            readonly key?: string;
            readonly valueExpression?: string;
        }[];
    };
}
export interface ParamRef {
    readonly name?: string;
    readonly namespace?: string;
    readonly selector?: LabelSelector;
    readonly parameterNotFoundAction?: string;
}
export interface ValidatingAdmissionPolicyBinding {
    readonly metadata?: {
        readonly name?: string;
    };
    readonly spec?: {
        readonly policyName?: string;
        readonly paramRef?: ParamRef;
        readonly matchResources?: MatchResources;
        readonly validationActions?: readonly string[];
    };
}
export {};
