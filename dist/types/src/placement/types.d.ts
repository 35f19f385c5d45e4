/** The objects that placement reads, each with the fields that it reads. All but the names may be missing. */
import { type LabelSelector, type ObjectMeta, type PodSpec, type ResourceList, type Taint, type Toleration } from '../kubernetes/index.js';
export interface Named extends ObjectMeta {
    readonly name: string;
}
/** Such as Ready: True. */
export interface NodeCondition {
    readonly type: string;
    readonly status: string;
}
/** core/v1 Node, as far as placement reads it. */
export interface Node {
    readonly metadata: Named;
    readonly spec?: {
        readonly taints?: readonly Taint[];
        readonly unschedulable?: boolean;
    };
    readonly status?: {
        readonly allocatable?: ResourceList;
        readonly capacity?: ResourceList;
        readonly conditions?: readonly NodeCondition[];
    };
}
export interface PodCondition {
    readonly type: string;
    readonly status: string;
    readonly reason?: string;
    readonly message?: string;
}
/** core/v1 Pod, as far as placement reads it. */
export interface Pod {
    readonly metadata: Named;
    readonly spec: PodSpec;
    readonly status?: {
        readonly phase?: string;
        /** RFC 3339. */
        readonly startTime?: string;
        readonly conditions?: readonly PodCondition[];
        readonly nominatedNodeName?: string;
    };
}
export interface PriorityClass {
    readonly metadata: Named;
    readonly value?: number;
    readonly globalDefault?: boolean;
    readonly preemptionPolicy?: string;
}
export interface RuntimeClass {
    readonly metadata: Named;
    readonly overhead?: {
        readonly podFixed?: ResourceList;
    };
    readonly scheduling?: {
        readonly nodeSelector?: Readonly<Record<string, string>>;
        readonly tolerations?: readonly Toleration[];
    };
}
export interface LimitRangeItem {
    readonly type?: string;
    readonly default?: ResourceList;
    readonly defaultRequest?: ResourceList;
    readonly max?: ResourceList;
    readonly min?: ResourceList;
    readonly maxLimitRequestRatio?: ResourceList;
}
export interface LimitRange {
    readonly metadata: Named;
    readonly spec?: {
        readonly limits?: readonly LimitRangeItem[];
    };
}
export interface ScopedSelectorRequirement {
    readonly scopeName: string;
    readonly operator: string;
    readonly values?: readonly string[];
}
export interface ResourceQuota {
    readonly metadata: Named;
    readonly spec?: {
        readonly hard?: ResourceList;
        readonly scopes?: readonly string[];
        readonly scopeSelector?: {
            readonly matchExpressions?: readonly ScopedSelectorRequirement[];
        };
    };
}
export interface PodDisruptionBudget {
    readonly metadata: Named;
    readonly spec?: {
        readonly selector?: LabelSelector;
    };
    readonly status?: {
        readonly disruptionsAllowed?: number;
        readonly disruptedPods?: Readonly<Record<string, unknown>>;
    };
}
/** A MutatingWebhookConfiguration or ValidatingWebhookConfiguration. */
export interface WebhookConfiguration {
    readonly kind: 'MutatingWebhookConfiguration' | 'ValidatingWebhookConfiguration';
    readonly metadata: Named;
    readonly webhooks?: readonly {
        readonly name?: string;
        readonly rules?: readonly {
            readonly apiGroups?: readonly string[];
            readonly apiVersions?: readonly string[];
            readonly operations?: readonly string[];
            readonly resources?: readonly string[];
            readonly scope?: string;
        }[];
        readonly namespaceSelector?: LabelSelector;
        readonly objectSelector?: LabelSelector;
    }[];
}
/** The namespaces' own objects and the cluster's that decide on a pod besides nodes and pods. */
export interface ClusterObjects {
    readonly priorityClasses: readonly PriorityClass[];
    readonly runtimeClasses: readonly RuntimeClass[];
    readonly limitRanges: readonly LimitRange[];
    readonly resourceQuotas: readonly ResourceQuota[];
    readonly podDisruptionBudgets: readonly PodDisruptionBudget[];
    /** Labels of namespaces, for the namespaceSelector of pod affinity terms. */
    readonly namespaces: readonly {
        readonly metadata: Named;
    }[];
    /** They are not called: who may be asked about a pod is known. */
    readonly webhooks?: readonly WebhookConfiguration[];
}
export declare const NO_OBJECTS: ClusterObjects;
/** An object without a namespace is in `default`. */
export declare function namespaceOf({ metadata }: {
    readonly metadata?: ObjectMeta | undefined;
}): string;
