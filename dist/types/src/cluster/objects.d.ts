import type { ClusterObjects, Pod } from '../placement/index.js';
import { type Plain } from './plain.js';
/** Called with the path of everything that is left out because of its type. */
type Dropped = (path: string) => void;
declare const SHAPES: {
    PriorityClass: {
        readonly is: 'fields';
        readonly of: {
            readonly metadata: {
                readonly is: 'fields';
                readonly of: {
                    readonly name: {
                        readonly is: 'string';
                    };
                    readonly namespace: {
                        readonly is: 'string';
                    };
                    readonly labels: {
                        readonly is: 'texts';
                    };
                    readonly ownerReferences: {
                        readonly is: 'list';
                        readonly of: {
                            readonly is: 'fields';
                            readonly of: {
                                readonly kind: {
                                    readonly is: 'string';
                                };
                                readonly name: {
                                    readonly is: 'string';
                                };
                            };
                        };
                    };
                    readonly deletionTimestamp: {
                        readonly is: 'string';
                    };
                };
            };
            readonly value: {
                readonly is: 'integer';
            };
            readonly globalDefault: {
                readonly is: 'boolean';
            };
            readonly preemptionPolicy: {
                readonly is: 'string';
            };
        };
    };
    RuntimeClass: {
        readonly is: 'fields';
        readonly of: {
            readonly metadata: {
                readonly is: 'fields';
                readonly of: {
                    readonly name: {
                        readonly is: 'string';
                    };
                    readonly namespace: {
                        readonly is: 'string';
                    };
                    readonly labels: {
                        readonly is: 'texts';
                    };
                    readonly ownerReferences: {
                        readonly is: 'list';
                        readonly of: {
                            readonly is: 'fields';
                            readonly of: {
                                readonly kind: {
                                    readonly is: 'string';
                                };
                                readonly name: {
                                    readonly is: 'string';
                                };
                            };
                        };
                    };
                    readonly deletionTimestamp: {
                        readonly is: 'string';
                    };
                };
            };
            readonly overhead: {
                readonly is: 'fields';
                readonly of: {
                    readonly podFixed: {
                        readonly is: 'amounts';
                    };
                };
            };
            readonly scheduling: {
                readonly is: 'fields';
                readonly of: {
                    readonly nodeSelector: {
                        readonly is: 'texts';
                    };
                    readonly tolerations: {
                        readonly is: 'list';
                        readonly of: {
                            readonly is: 'fields';
                            readonly of: {
                                readonly key: {
                                    readonly is: 'string';
                                };
                                readonly operator: {
                                    readonly is: 'string';
                                };
                                readonly value: {
                                    readonly is: 'string';
                                };
                                readonly effect: {
                                    readonly is: 'string';
                                };
                                readonly tolerationSeconds: {
                                    readonly is: 'integer';
                                };
                            };
                        };
                    };
                };
            };
        };
    };
    LimitRange: {
        readonly is: 'fields';
        readonly of: {
            readonly metadata: {
                readonly is: 'fields';
                readonly of: {
                    readonly name: {
                        readonly is: 'string';
                    };
                    readonly namespace: {
                        readonly is: 'string';
                    };
                    readonly labels: {
                        readonly is: 'texts';
                    };
                    readonly ownerReferences: {
                        readonly is: 'list';
                        readonly of: {
                            readonly is: 'fields';
                            readonly of: {
                                readonly kind: {
                                    readonly is: 'string';
                                };
                                readonly name: {
                                    readonly is: 'string';
                                };
                            };
                        };
                    };
                    readonly deletionTimestamp: {
                        readonly is: 'string';
                    };
                };
            };
            readonly spec: {
                readonly is: 'fields';
                readonly of: {
                    readonly limits: {
                        readonly is: 'list';
                        readonly of: {
                            readonly is: 'fields';
                            readonly of: {
                                readonly type: {
                                    readonly is: 'string';
                                };
                                readonly default: {
                                    readonly is: 'amounts';
                                };
                                readonly defaultRequest: {
                                    readonly is: 'amounts';
                                };
                                readonly max: {
                                    readonly is: 'amounts';
                                };
                                readonly min: {
                                    readonly is: 'amounts';
                                };
                                readonly maxLimitRequestRatio: {
                                    readonly is: 'amounts';
                                };
                            };
                        };
                    };
                };
            };
        };
    };
    ResourceQuota: {
        readonly is: 'fields';
        readonly of: {
            readonly metadata: {
                readonly is: 'fields';
                readonly of: {
                    readonly name: {
                        readonly is: 'string';
                    };
                    readonly namespace: {
                        readonly is: 'string';
                    };
                    readonly labels: {
                        readonly is: 'texts';
                    };
                    readonly ownerReferences: {
                        readonly is: 'list';
                        readonly of: {
                            readonly is: 'fields';
                            readonly of: {
                                readonly kind: {
                                    readonly is: 'string';
                                };
                                readonly name: {
                                    readonly is: 'string';
                                };
                            };
                        };
                    };
                    readonly deletionTimestamp: {
                        readonly is: 'string';
                    };
                };
            };
            readonly spec: {
                readonly is: 'fields';
                readonly of: {
                    readonly hard: {
                        readonly is: 'amounts';
                    };
                    readonly scopes: {
                        readonly is: 'list';
                        readonly of: {
                            readonly is: 'string';
                        };
                    };
                    readonly scopeSelector: {
                        readonly is: 'fields';
                        readonly of: {
                            readonly matchExpressions: {
                                readonly is: 'list';
                                readonly of: {
                                    readonly is: 'fields';
                                    readonly of: {
                                        readonly scopeName: {
                                            readonly is: 'string';
                                        };
                                        readonly operator: {
                                            readonly is: 'string';
                                        };
                                        readonly values: {
                                            readonly is: 'list';
                                            readonly of: {
                                                readonly is: 'string';
                                            };
                                        };
                                    };
                                };
                            };
                        };
                    };
                };
            };
        };
    };
    PodDisruptionBudget: {
        readonly is: 'fields';
        readonly of: {
            readonly metadata: {
                readonly is: 'fields';
                readonly of: {
                    readonly name: {
                        readonly is: 'string';
                    };
                    readonly namespace: {
                        readonly is: 'string';
                    };
                    readonly labels: {
                        readonly is: 'texts';
                    };
                    readonly ownerReferences: {
                        readonly is: 'list';
                        readonly of: {
                            readonly is: 'fields';
                            readonly of: {
                                readonly kind: {
                                    readonly is: 'string';
                                };
                                readonly name: {
                                    readonly is: 'string';
                                };
                            };
                        };
                    };
                    readonly deletionTimestamp: {
                        readonly is: 'string';
                    };
                };
            };
            readonly spec: {
                readonly is: 'fields';
                readonly of: {
                    readonly selector: {
                        readonly is: 'fields';
                        readonly of: {
                            readonly matchLabels: {
                                readonly is: 'texts';
                            };
                            readonly matchExpressions: {
                                readonly is: 'list';
                                readonly of: {
                                    readonly is: 'fields';
                                    readonly of: {
                                        readonly key: {
                                            readonly is: 'string';
                                        };
                                        readonly operator: {
                                            readonly is: 'string';
                                        };
                                        readonly values: {
                                            readonly is: 'list';
                                            readonly of: {
                                                readonly is: 'string';
                                            };
                                        };
                                    };
                                };
                            };
                        };
                    };
                };
            };
            readonly status: {
                readonly is: 'fields';
                readonly of: {
                    readonly disruptionsAllowed: {
                        readonly is: 'integer';
                    };
                    readonly disruptedPods: {
                        readonly is: 'any';
                    };
                };
            };
        };
    };
    Namespace: {
        readonly is: 'fields';
        readonly of: {
            readonly metadata: {
                readonly is: 'fields';
                readonly of: {
                    readonly name: {
                        readonly is: 'string';
                    };
                    readonly namespace: {
                        readonly is: 'string';
                    };
                    readonly labels: {
                        readonly is: 'texts';
                    };
                    readonly ownerReferences: {
                        readonly is: 'list';
                        readonly of: {
                            readonly is: 'fields';
                            readonly of: {
                                readonly kind: {
                                    readonly is: 'string';
                                };
                                readonly name: {
                                    readonly is: 'string';
                                };
                            };
                        };
                    };
                    readonly deletionTimestamp: {
                        readonly is: 'string';
                    };
                };
            };
        };
    };
    MutatingWebhookConfiguration: {
        readonly is: 'fields';
        readonly of: {
            readonly kind: {
                readonly is: 'string';
            };
            readonly metadata: {
                readonly is: 'fields';
                readonly of: {
                    readonly name: {
                        readonly is: 'string';
                    };
                    readonly namespace: {
                        readonly is: 'string';
                    };
                    readonly labels: {
                        readonly is: 'texts';
                    };
                    readonly ownerReferences: {
                        readonly is: 'list';
                        readonly of: {
                            readonly is: 'fields';
                            readonly of: {
                                readonly kind: {
                                    readonly is: 'string';
                                };
                                readonly name: {
                                    readonly is: 'string';
                                };
                            };
                        };
                    };
                    readonly deletionTimestamp: {
                        readonly is: 'string';
                    };
                };
            };
            readonly webhooks: {
                readonly is: 'list';
                readonly of: {
                    readonly is: 'fields';
                    readonly of: {
                        readonly name: {
                            readonly is: 'string';
                        };
                        readonly rules: {
                            readonly is: 'list';
                            readonly of: {
                                readonly is: 'fields';
                                readonly of: {
                                    readonly apiGroups: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'string';
                                        };
                                    };
                                    readonly apiVersions: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'string';
                                        };
                                    };
                                    readonly operations: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'string';
                                        };
                                    };
                                    readonly resources: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'string';
                                        };
                                    };
                                    readonly scope: {
                                        readonly is: 'string';
                                    };
                                };
                            };
                        };
                        readonly namespaceSelector: {
                            readonly is: 'fields';
                            readonly of: {
                                readonly matchLabels: {
                                    readonly is: 'texts';
                                };
                                readonly matchExpressions: {
                                    readonly is: 'list';
                                    readonly of: {
                                        readonly is: 'fields';
                                        readonly of: {
                                            readonly key: {
                                                readonly is: 'string';
                                            };
                                            readonly operator: {
                                                readonly is: 'string';
                                            };
                                            readonly values: {
                                                readonly is: 'list';
                                                readonly of: {
                                                    readonly is: 'string';
                                                };
                                            };
                                        };
                                    };
                                };
                            };
                        };
                        readonly objectSelector: {
                            readonly is: 'fields';
                            readonly of: {
                                readonly matchLabels: {
                                    readonly is: 'texts';
                                };
                                readonly matchExpressions: {
                                    readonly is: 'list';
                                    readonly of: {
                                        readonly is: 'fields';
                                        readonly of: {
                                            readonly key: {
                                                readonly is: 'string';
                                            };
                                            readonly operator: {
                                                readonly is: 'string';
                                            };
                                            readonly values: {
                                                readonly is: 'list';
                                                readonly of: {
                                                    readonly is: 'string';
                                                };
                                            };
                                        };
                                    };
                                };
                            };
                        };
                    };
                };
            };
        };
    };
    ValidatingWebhookConfiguration: {
        readonly is: 'fields';
        readonly of: {
            readonly kind: {
                readonly is: 'string';
            };
            readonly metadata: {
                readonly is: 'fields';
                readonly of: {
                    readonly name: {
                        readonly is: 'string';
                    };
                    readonly namespace: {
                        readonly is: 'string';
                    };
                    readonly labels: {
                        readonly is: 'texts';
                    };
                    readonly ownerReferences: {
                        readonly is: 'list';
                        readonly of: {
                            readonly is: 'fields';
                            readonly of: {
                                readonly kind: {
                                    readonly is: 'string';
                                };
                                readonly name: {
                                    readonly is: 'string';
                                };
                            };
                        };
                    };
                    readonly deletionTimestamp: {
                        readonly is: 'string';
                    };
                };
            };
            readonly webhooks: {
                readonly is: 'list';
                readonly of: {
                    readonly is: 'fields';
                    readonly of: {
                        readonly name: {
                            readonly is: 'string';
                        };
                        readonly rules: {
                            readonly is: 'list';
                            readonly of: {
                                readonly is: 'fields';
                                readonly of: {
                                    readonly apiGroups: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'string';
                                        };
                                    };
                                    readonly apiVersions: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'string';
                                        };
                                    };
                                    readonly operations: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'string';
                                        };
                                    };
                                    readonly resources: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'string';
                                        };
                                    };
                                    readonly scope: {
                                        readonly is: 'string';
                                    };
                                };
                            };
                        };
                        readonly namespaceSelector: {
                            readonly is: 'fields';
                            readonly of: {
                                readonly matchLabels: {
                                    readonly is: 'texts';
                                };
                                readonly matchExpressions: {
                                    readonly is: 'list';
                                    readonly of: {
                                        readonly is: 'fields';
                                        readonly of: {
                                            readonly key: {
                                                readonly is: 'string';
                                            };
                                            readonly operator: {
                                                readonly is: 'string';
                                            };
                                            readonly values: {
                                                readonly is: 'list';
                                                readonly of: {
                                                    readonly is: 'string';
                                                };
                                            };
                                        };
                                    };
                                };
                            };
                        };
                        readonly objectSelector: {
                            readonly is: 'fields';
                            readonly of: {
                                readonly matchLabels: {
                                    readonly is: 'texts';
                                };
                                readonly matchExpressions: {
                                    readonly is: 'list';
                                    readonly of: {
                                        readonly is: 'fields';
                                        readonly of: {
                                            readonly key: {
                                                readonly is: 'string';
                                            };
                                            readonly operator: {
                                                readonly is: 'string';
                                            };
                                            readonly values: {
                                                readonly is: 'list';
                                                readonly of: {
                                                    readonly is: 'string';
                                                };
                                            };
                                        };
                                    };
                                };
                            };
                        };
                    };
                };
            };
        };
    };
};
/** A kind of object that decides on pods. */
export type ClusterKind = keyof typeof SHAPES;
export declare function isClusterKind(kind: string): kind is ClusterKind;
/** Objects as they are added; one without a name is none. */
export declare class ObjectCollection {
    #private;
    /** Whether it has a name. */
    add(kind: ClusterKind, value: unknown, dropped?: Dropped): boolean;
    get objects(): ClusterObjects;
}
/** Manifests of other kinds that decide on pods. */
export declare function clusterObjects(manifests: {
    all(kind: string): Iterable<{
        readonly field: {
            readonly value: unknown;
        };
    }>;
}): ClusterObjects;
/** What placement asks of a pod that is there and has a name. */
export declare function podOf(value: Plain, dropped?: Dropped): Pod;
/** Whether it takes room on a node: it is bound and has not ended. */
export declare function isOnNode(value: Plain): boolean;
export {};
