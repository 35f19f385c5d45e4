import type { Steps } from './errors.js';
export interface DecodingProblem {
    readonly at: Steps;
    readonly kind: 'unknown' | 'type';
    /** What there is beside it, or what it must be. */
    readonly expected: readonly string[];
}
export interface Decoded<T> {
    /** Without what is not of its type. */
    readonly value: T;
    readonly problems: readonly DecodingProblem[];
}
type Shape = 'text' | 'texts' | 'any' | readonly [Shape] | {
    readonly [field: string]: Shape;
};
export declare const POLICY: {
    readonly apiVersion: 'text';
    readonly kind: 'text';
    readonly metadata: 'any';
    readonly spec: {
        readonly failurePolicy: 'text';
        readonly paramKind: {
            readonly apiVersion: 'text';
            readonly kind: 'text';
        };
        readonly matchConstraints: {
            readonly namespaceSelector: {
                readonly matchLabels: 'texts';
                readonly matchExpressions: readonly [{
                    readonly key: 'text';
                    readonly operator: 'text';
                    readonly values: readonly ['text'];
                }];
            };
            readonly objectSelector: {
                readonly matchLabels: 'texts';
                readonly matchExpressions: readonly [{
                    readonly key: 'text';
                    readonly operator: 'text';
                    readonly values: readonly ['text'];
                }];
            };
            readonly resourceRules: readonly [{
                readonly apiGroups: readonly ['text'];
                readonly apiVersions: readonly ['text'];
                readonly operations: readonly ['text'];
                readonly resources: readonly ['text'];
                readonly resourceNames: readonly ['text'];
                readonly scope: 'text';
            }];
            readonly excludeResourceRules: readonly [{
                readonly apiGroups: readonly ['text'];
                readonly apiVersions: readonly ['text'];
                readonly operations: readonly ['text'];
                readonly resources: readonly ['text'];
                readonly resourceNames: readonly ['text'];
                readonly scope: 'text';
            }];
            readonly matchPolicy: 'text';
        };
        readonly matchConditions: readonly [{
            readonly name: 'text';
            readonly expression: 'text';
        }];
        readonly variables: readonly [{
            readonly name: 'text';
            readonly expression: 'text';
        }];
        readonly validations: readonly [{
            readonly expression: 'text';
            readonly message: 'text';
            readonly messageExpression: 'text';
            readonly reason: 'text';
        }];
        readonly auditAnnotations: readonly [{
            readonly key: 'text';
            readonly valueExpression: 'text';
        }];
    };
    readonly status: 'any';
};
/** Kyverno's envelope (policies.kyverno.io): the same spec with its actions, and what is for Kyverno's own machinery. */
export declare const KYVERNO_POLICY: {
    readonly apiVersion: 'text';
    readonly kind: 'text';
    readonly metadata: 'any';
    readonly status: 'any';
    readonly spec: {
        readonly failurePolicy: 'text';
        readonly paramKind: {
            readonly apiVersion: 'text';
            readonly kind: 'text';
        };
        readonly matchConstraints: {
            readonly namespaceSelector: {
                readonly matchLabels: 'texts';
                readonly matchExpressions: readonly [{
                    readonly key: 'text';
                    readonly operator: 'text';
                    readonly values: readonly ['text'];
                }];
            };
            readonly objectSelector: {
                readonly matchLabels: 'texts';
                readonly matchExpressions: readonly [{
                    readonly key: 'text';
                    readonly operator: 'text';
                    readonly values: readonly ['text'];
                }];
            };
            readonly resourceRules: readonly [{
                readonly apiGroups: readonly ['text'];
                readonly apiVersions: readonly ['text'];
                readonly operations: readonly ['text'];
                readonly resources: readonly ['text'];
                readonly resourceNames: readonly ['text'];
                readonly scope: 'text';
            }];
            readonly excludeResourceRules: readonly [{
                readonly apiGroups: readonly ['text'];
                readonly apiVersions: readonly ['text'];
                readonly operations: readonly ['text'];
                readonly resources: readonly ['text'];
                readonly resourceNames: readonly ['text'];
                readonly scope: 'text';
            }];
            readonly matchPolicy: 'text';
        };
        readonly matchConditions: readonly [{
            readonly name: 'text';
            readonly expression: 'text';
        }];
        readonly variables: readonly [{
            readonly name: 'text';
            readonly expression: 'text';
        }];
        readonly validations: readonly [{
            readonly expression: 'text';
            readonly message: 'text';
            readonly messageExpression: 'text';
            readonly reason: 'text';
        }];
        readonly auditAnnotations: readonly [{
            readonly key: 'text';
            readonly valueExpression: 'text';
        }];
        readonly validationActions: readonly ['text'];
        readonly evaluation: 'any';
        readonly autogen: 'any';
        readonly webhookConfiguration: 'any';
    };
};
export declare const BINDING: {
    readonly apiVersion: 'text';
    readonly kind: 'text';
    readonly metadata: 'any';
    readonly spec: {
        readonly policyName: 'text';
        readonly paramRef: {
            readonly name: 'text';
            readonly namespace: 'text';
            readonly selector: {
                readonly matchLabels: 'texts';
                readonly matchExpressions: readonly [{
                    readonly key: 'text';
                    readonly operator: 'text';
                    readonly values: readonly ['text'];
                }];
            };
            readonly parameterNotFoundAction: 'text';
        };
        readonly matchResources: {
            readonly namespaceSelector: {
                readonly matchLabels: 'texts';
                readonly matchExpressions: readonly [{
                    readonly key: 'text';
                    readonly operator: 'text';
                    readonly values: readonly ['text'];
                }];
            };
            readonly objectSelector: {
                readonly matchLabels: 'texts';
                readonly matchExpressions: readonly [{
                    readonly key: 'text';
                    readonly operator: 'text';
                    readonly values: readonly ['text'];
                }];
            };
            readonly resourceRules: readonly [{
                readonly apiGroups: readonly ['text'];
                readonly apiVersions: readonly ['text'];
                readonly operations: readonly ['text'];
                readonly resources: readonly ['text'];
                readonly resourceNames: readonly ['text'];
                readonly scope: 'text';
            }];
            readonly excludeResourceRules: readonly [{
                readonly apiGroups: readonly ['text'];
                readonly apiVersions: readonly ['text'];
                readonly operations: readonly ['text'];
                readonly resources: readonly ['text'];
                readonly resourceNames: readonly ['text'];
                readonly scope: 'text';
            }];
            readonly matchPolicy: 'text';
        };
        readonly validationActions: readonly ['text'];
    };
};
/** The CEL of a ConstraintTemplate of Gatekeeper. */
export declare const CONSTRAINT_SOURCE: {
    readonly failurePolicy: 'text';
    readonly matchCondition: readonly [{
        readonly name: 'text';
        readonly expression: 'text';
    }];
    readonly variables: readonly [{
        readonly name: 'text';
        readonly expression: 'text';
    }];
    readonly validations: readonly [{
        readonly expression: 'text';
        readonly message: 'text';
        readonly messageExpression: 'text';
    }];
    readonly generateVAP: 'any';
};
/** A constraint of Gatekeeper, as far as it decides. */
export declare const CONSTRAINT: {
    readonly apiVersion: 'text';
    readonly kind: 'text';
    readonly metadata: 'any';
    readonly spec: {
        readonly enforcementAction: 'text';
        readonly scopedEnforcementActions: readonly [{
            readonly action: 'text';
            readonly enforcementPoints: 'any';
        }];
        readonly match: {
            readonly kinds: readonly [{
                readonly apiGroups: readonly ['text'];
                readonly kinds: readonly ['text'];
            }];
            readonly scope: 'text';
            readonly namespaces: readonly ['text'];
            readonly excludedNamespaces: readonly ['text'];
            readonly labelSelector: {
                readonly matchLabels: 'texts';
                readonly matchExpressions: readonly [{
                    readonly key: 'text';
                    readonly operator: 'text';
                    readonly values: readonly ['text'];
                }];
            };
            readonly namespaceSelector: {
                readonly matchLabels: 'texts';
                readonly matchExpressions: readonly [{
                    readonly key: 'text';
                    readonly operator: 'text';
                    readonly values: readonly ['text'];
                }];
            };
            readonly name: 'text';
            readonly source: 'text';
        };
        readonly parameters: 'any';
    };
    readonly status: 'any';
};
/** null counts as nothing, as it does for the API server. */
export declare function decodeShape<T>(value: unknown, shape: Shape): Decoded<T>;
export {};
