/** What the API server notes in a policy's status about its types (k8s.io/apiserver pkg/admission/plugin/policy/validating/typechecking.go). */
import type { Issue } from '../cel/issues.ts';
import type { ObjectKind, PolicyTypes } from '../cel/kubernetes.ts';
import type { ValidatingAdmissionPolicy } from '../resources.ts';
import type { Steps } from './errors.ts';
export interface TypeWarning {
    /** The expression. */
    readonly at: Steps;
    readonly kind: ObjectKind;
    readonly expression: string;
    readonly issues: readonly Issue[];
    /** Where fields can be looked up. */
    readonly fields: PolicyTypes;
}
export interface TypeCheckingOptions {
    readonly minor: number;
    /** Default: those that the rules of the policy name. */
    readonly kinds?: readonly ObjectKind[];
    /** What errors call the type of the object. */
    readonly typeName?: (kind: ObjectKind) => string;
    /**
     * As the API server does it: it does not know quantities, nor how to look up the authorizer, and checks no variables. Otherwise what is right
     * is not warned of, and each expression of the policy is checked.
     */
    readonly exactly?: boolean;
}
/** Of the kinds with a schema: DaemonSets, and the pods that they make. */
export declare function checkTypes(policy: ValidatingAdmissionPolicy, options: TypeCheckingOptions): readonly TypeWarning[];
