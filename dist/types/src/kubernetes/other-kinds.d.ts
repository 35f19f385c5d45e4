/**
 * The kinds that rules look at beside DaemonSets: the fields that they read, and their types. The schema table holds DaemonSets alone; what stands
 * here is enough to relate other objects to them. Anything written that is not of its type here is left out, as if it were missing.
 */
import type { Wanted } from '../yaml/index.js';
import { type Shaped } from './shape.js';
declare const labelSelector: {
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
declare const policyRule: {
    readonly is: 'fields';
    readonly of: {
        readonly apiGroups: {
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
        readonly resourceNames: {
            readonly is: 'list';
            readonly of: {
                readonly is: 'string';
            };
        };
        readonly verbs: {
            readonly is: 'list';
            readonly of: {
                readonly is: 'string';
            };
        };
        readonly nonResourceURLs: {
            readonly is: 'list';
            readonly of: {
                readonly is: 'string';
            };
        };
    };
};
declare const template: {
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
                readonly annotations: {
                    readonly is: 'texts';
                };
            };
        };
        readonly spec: {
            readonly is: 'fields';
            readonly of: {
                readonly serviceAccountName: {
                    readonly is: 'string';
                };
                readonly serviceAccount: {
                    readonly is: 'string';
                };
                readonly hostNetwork: {
                    readonly is: 'boolean';
                };
                readonly nodeSelector: {
                    readonly is: 'texts';
                };
                readonly nodeName: {
                    readonly is: 'string';
                };
                readonly affinity: {
                    readonly is: 'any';
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
                readonly priorityClassName: {
                    readonly is: 'string';
                };
                readonly containers: {
                    readonly is: 'list';
                    readonly of: {
                        readonly is: 'fields';
                        readonly of: {
                            readonly name: {
                                readonly is: 'string';
                            };
                            readonly image: {
                                readonly is: 'string';
                            };
                            readonly ports: {
                                readonly is: 'list';
                                readonly of: {
                                    readonly is: 'fields';
                                    readonly of: {
                                        readonly name: {
                                            readonly is: 'string';
                                        };
                                        readonly containerPort: {
                                            readonly is: 'integer';
                                        };
                                        readonly hostPort: {
                                            readonly is: 'integer';
                                        };
                                        readonly hostIP: {
                                            readonly is: 'string';
                                        };
                                        readonly protocol: {
                                            readonly is: 'string';
                                        };
                                    };
                                };
                            };
                            readonly resources: {
                                readonly is: 'fields';
                                readonly of: {
                                    readonly limits: {
                                        readonly is: 'quantities';
                                    };
                                    readonly requests: {
                                        readonly is: 'quantities';
                                    };
                                };
                            };
                            readonly securityContext: {
                                readonly is: 'fields';
                                readonly of: {
                                    readonly privileged: {
                                        readonly is: 'boolean';
                                    };
                                };
                            };
                            readonly restartPolicy: {
                                readonly is: 'string';
                            };
                        };
                    };
                };
                readonly initContainers: {
                    readonly is: 'list';
                    readonly of: {
                        readonly is: 'fields';
                        readonly of: {
                            readonly name: {
                                readonly is: 'string';
                            };
                            readonly image: {
                                readonly is: 'string';
                            };
                            readonly ports: {
                                readonly is: 'list';
                                readonly of: {
                                    readonly is: 'fields';
                                    readonly of: {
                                        readonly name: {
                                            readonly is: 'string';
                                        };
                                        readonly containerPort: {
                                            readonly is: 'integer';
                                        };
                                        readonly hostPort: {
                                            readonly is: 'integer';
                                        };
                                        readonly hostIP: {
                                            readonly is: 'string';
                                        };
                                        readonly protocol: {
                                            readonly is: 'string';
                                        };
                                    };
                                };
                            };
                            readonly resources: {
                                readonly is: 'fields';
                                readonly of: {
                                    readonly limits: {
                                        readonly is: 'quantities';
                                    };
                                    readonly requests: {
                                        readonly is: 'quantities';
                                    };
                                };
                            };
                            readonly securityContext: {
                                readonly is: 'fields';
                                readonly of: {
                                    readonly privileged: {
                                        readonly is: 'boolean';
                                    };
                                };
                            };
                            readonly restartPolicy: {
                                readonly is: 'string';
                            };
                        };
                    };
                };
                readonly volumes: {
                    readonly is: 'list';
                    readonly of: {
                        readonly is: 'fields';
                        readonly of: {
                            readonly name: {
                                readonly is: 'string';
                            };
                            readonly configMap: {
                                readonly is: 'fields';
                                readonly of: {
                                    readonly name: {
                                        readonly is: 'string';
                                    };
                                    readonly secretName: {
                                        readonly is: 'string';
                                    };
                                    readonly items: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'fields';
                                            readonly of: {
                                                readonly key: {
                                                    readonly is: 'string';
                                                };
                                                readonly path: {
                                                    readonly is: 'string';
                                                };
                                            };
                                        };
                                    };
                                };
                            };
                            readonly secret: {
                                readonly is: 'fields';
                                readonly of: {
                                    readonly name: {
                                        readonly is: 'string';
                                    };
                                    readonly secretName: {
                                        readonly is: 'string';
                                    };
                                    readonly items: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'fields';
                                            readonly of: {
                                                readonly key: {
                                                    readonly is: 'string';
                                                };
                                                readonly path: {
                                                    readonly is: 'string';
                                                };
                                            };
                                        };
                                    };
                                };
                            };
                            readonly projected: {
                                readonly is: 'fields';
                                readonly of: {
                                    readonly sources: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'fields';
                                            readonly of: {
                                                readonly configMap: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly name: {
                                                            readonly is: 'string';
                                                        };
                                                        readonly secretName: {
                                                            readonly is: 'string';
                                                        };
                                                        readonly items: {
                                                            readonly is: 'list';
                                                            readonly of: {
                                                                readonly is: 'fields';
                                                                readonly of: {
                                                                    readonly key: {
                                                                        readonly is: 'string';
                                                                    };
                                                                    readonly path: {
                                                                        readonly is: 'string';
                                                                    };
                                                                };
                                                            };
                                                        };
                                                    };
                                                };
                                                readonly secret: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly name: {
                                                            readonly is: 'string';
                                                        };
                                                        readonly secretName: {
                                                            readonly is: 'string';
                                                        };
                                                        readonly items: {
                                                            readonly is: 'list';
                                                            readonly of: {
                                                                readonly is: 'fields';
                                                                readonly of: {
                                                                    readonly key: {
                                                                        readonly is: 'string';
                                                                    };
                                                                    readonly path: {
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
                };
            };
        };
    };
};
declare const SHAPES: {
    readonly ServiceAccount: {
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
                    readonly annotations: {
                        readonly is: 'texts';
                    };
                };
            };
            readonly automountServiceAccountToken: {
                readonly is: 'boolean';
            };
            readonly imagePullSecrets: {
                readonly is: 'list';
                readonly of: {
                    readonly is: 'fields';
                    readonly of: {
                        readonly name: {
                            readonly is: 'string';
                        };
                    };
                };
            };
        };
    };
    readonly Role: {
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
                    readonly annotations: {
                        readonly is: 'texts';
                    };
                };
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
                        readonly resources: {
                            readonly is: 'list';
                            readonly of: {
                                readonly is: 'string';
                            };
                        };
                        readonly resourceNames: {
                            readonly is: 'list';
                            readonly of: {
                                readonly is: 'string';
                            };
                        };
                        readonly verbs: {
                            readonly is: 'list';
                            readonly of: {
                                readonly is: 'string';
                            };
                        };
                        readonly nonResourceURLs: {
                            readonly is: 'list';
                            readonly of: {
                                readonly is: 'string';
                            };
                        };
                    };
                };
            };
            readonly aggregationRule: {
                readonly is: 'any';
            };
        };
    };
    readonly ClusterRole: {
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
                    readonly annotations: {
                        readonly is: 'texts';
                    };
                };
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
                        readonly resources: {
                            readonly is: 'list';
                            readonly of: {
                                readonly is: 'string';
                            };
                        };
                        readonly resourceNames: {
                            readonly is: 'list';
                            readonly of: {
                                readonly is: 'string';
                            };
                        };
                        readonly verbs: {
                            readonly is: 'list';
                            readonly of: {
                                readonly is: 'string';
                            };
                        };
                        readonly nonResourceURLs: {
                            readonly is: 'list';
                            readonly of: {
                                readonly is: 'string';
                            };
                        };
                    };
                };
            };
            readonly aggregationRule: {
                readonly is: 'any';
            };
        };
    };
    readonly RoleBinding: {
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
                    readonly annotations: {
                        readonly is: 'texts';
                    };
                };
            };
            readonly roleRef: {
                readonly is: 'fields';
                readonly of: {
                    readonly apiGroup: {
                        readonly is: 'string';
                    };
                    readonly kind: {
                        readonly is: 'string';
                    };
                    readonly name: {
                        readonly is: 'string';
                    };
                };
            };
            readonly subjects: {
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
                        readonly namespace: {
                            readonly is: 'string';
                        };
                        readonly apiGroup: {
                            readonly is: 'string';
                        };
                    };
                };
            };
        };
    };
    readonly ClusterRoleBinding: {
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
                    readonly annotations: {
                        readonly is: 'texts';
                    };
                };
            };
            readonly roleRef: {
                readonly is: 'fields';
                readonly of: {
                    readonly apiGroup: {
                        readonly is: 'string';
                    };
                    readonly kind: {
                        readonly is: 'string';
                    };
                    readonly name: {
                        readonly is: 'string';
                    };
                };
            };
            readonly subjects: {
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
                        readonly namespace: {
                            readonly is: 'string';
                        };
                        readonly apiGroup: {
                            readonly is: 'string';
                        };
                    };
                };
            };
        };
    };
    readonly ConfigMap: {
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
                    readonly annotations: {
                        readonly is: 'texts';
                    };
                };
            };
            readonly data: {
                readonly is: 'texts';
            };
            readonly binaryData: {
                readonly is: 'texts';
            };
            readonly immutable: {
                readonly is: 'boolean';
            };
        };
    };
    readonly Secret: {
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
                    readonly annotations: {
                        readonly is: 'texts';
                    };
                };
            };
            readonly data: {
                readonly is: 'texts';
            };
            readonly stringData: {
                readonly is: 'texts';
            };
            readonly type: {
                readonly is: 'string';
            };
            readonly immutable: {
                readonly is: 'boolean';
            };
        };
    };
    readonly Service: {
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
                    readonly annotations: {
                        readonly is: 'texts';
                    };
                };
            };
            readonly spec: {
                readonly is: 'fields';
                readonly of: {
                    readonly type: {
                        readonly is: 'string';
                    };
                    readonly clusterIP: {
                        readonly is: 'string';
                    };
                    readonly selector: {
                        readonly is: 'texts';
                    };
                    readonly internalTrafficPolicy: {
                        readonly is: 'string';
                    };
                    readonly externalTrafficPolicy: {
                        readonly is: 'string';
                    };
                    readonly loadBalancerClass: {
                        readonly is: 'string';
                    };
                    readonly trafficDistribution: {
                        readonly is: 'string';
                    };
                    readonly ports: {
                        readonly is: 'list';
                        readonly of: {
                            readonly is: 'fields';
                            readonly of: {
                                readonly name: {
                                    readonly is: 'string';
                                };
                                readonly port: {
                                    readonly is: 'integer';
                                };
                                readonly targetPort: {
                                    readonly is: 'scalar';
                                };
                                readonly nodePort: {
                                    readonly is: 'integer';
                                };
                                readonly protocol: {
                                    readonly is: 'string';
                                };
                            };
                        };
                    };
                };
            };
        };
    };
    readonly EndpointSlice: {
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
                    readonly annotations: {
                        readonly is: 'texts';
                    };
                };
            };
            readonly ports: {
                readonly is: 'list';
                readonly of: {
                    readonly is: 'fields';
                    readonly of: {
                        readonly name: {
                            readonly is: 'string';
                        };
                        readonly port: {
                            readonly is: 'integer';
                        };
                        readonly protocol: {
                            readonly is: 'string';
                        };
                    };
                };
            };
        };
    };
    readonly PodDisruptionBudget: {
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
                    readonly annotations: {
                        readonly is: 'texts';
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
                    readonly minAvailable: {
                        readonly is: 'scalar';
                    };
                    readonly maxUnavailable: {
                        readonly is: 'scalar';
                    };
                    readonly unhealthyPodEvictionPolicy: {
                        readonly is: 'string';
                    };
                };
            };
        };
    };
    readonly HorizontalPodAutoscaler: {
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
                    readonly annotations: {
                        readonly is: 'texts';
                    };
                };
            };
            readonly spec: {
                readonly is: 'fields';
                readonly of: {
                    readonly scaleTargetRef: {
                        readonly is: 'fields';
                        readonly of: {
                            readonly apiVersion: {
                                readonly is: 'string';
                            };
                            readonly kind: {
                                readonly is: 'string';
                            };
                            readonly name: {
                                readonly is: 'string';
                            };
                        };
                    };
                };
            };
        };
    };
    readonly VerticalPodAutoscaler: {
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
                    readonly annotations: {
                        readonly is: 'texts';
                    };
                };
            };
            readonly spec: {
                readonly is: 'fields';
                readonly of: {
                    readonly targetRef: {
                        readonly is: 'fields';
                        readonly of: {
                            readonly apiVersion: {
                                readonly is: 'string';
                            };
                            readonly kind: {
                                readonly is: 'string';
                            };
                            readonly name: {
                                readonly is: 'string';
                            };
                        };
                    };
                    readonly updatePolicy: {
                        readonly is: 'fields';
                        readonly of: {
                            readonly updateMode: {
                                readonly is: 'string';
                            };
                        };
                    };
                    readonly resourcePolicy: {
                        readonly is: 'any';
                    };
                };
            };
        };
    };
    readonly NetworkPolicy: {
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
                    readonly annotations: {
                        readonly is: 'texts';
                    };
                };
            };
            readonly spec: {
                readonly is: 'fields';
                readonly of: {
                    readonly podSelector: {
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
                    readonly policyTypes: {
                        readonly is: 'list';
                        readonly of: {
                            readonly is: 'string';
                        };
                    };
                    readonly ingress: {
                        readonly is: 'any';
                    };
                    readonly egress: {
                        readonly is: 'any';
                    };
                };
            };
        };
    };
    readonly PriorityClass: {
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
                    readonly annotations: {
                        readonly is: 'texts';
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
    readonly ResourceQuota: {
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
                    readonly annotations: {
                        readonly is: 'texts';
                    };
                };
            };
            readonly spec: {
                readonly is: 'fields';
                readonly of: {
                    readonly hard: {
                        readonly is: 'quantities';
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
    readonly LimitRange: {
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
                    readonly annotations: {
                        readonly is: 'texts';
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
                                    readonly is: 'quantities';
                                };
                                readonly defaultRequest: {
                                    readonly is: 'quantities';
                                };
                                readonly max: {
                                    readonly is: 'quantities';
                                };
                                readonly min: {
                                    readonly is: 'quantities';
                                };
                                readonly maxLimitRequestRatio: {
                                    readonly is: 'quantities';
                                };
                            };
                        };
                    };
                };
            };
        };
    };
    readonly Namespace: {
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
                    readonly annotations: {
                        readonly is: 'texts';
                    };
                };
            };
        };
    };
    readonly RuntimeClass: {
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
                    readonly annotations: {
                        readonly is: 'texts';
                    };
                };
            };
            readonly handler: {
                readonly is: 'string';
            };
            readonly overhead: {
                readonly is: 'any';
            };
            readonly scheduling: {
                readonly is: 'any';
            };
        };
    };
    readonly PersistentVolumeClaim: {
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
                    readonly annotations: {
                        readonly is: 'texts';
                    };
                };
            };
            readonly spec: {
                readonly is: 'fields';
                readonly of: {
                    readonly accessModes: {
                        readonly is: 'list';
                        readonly of: {
                            readonly is: 'string';
                        };
                    };
                    readonly storageClassName: {
                        readonly is: 'string';
                    };
                };
            };
        };
    };
    readonly DaemonSet: {
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
                    readonly annotations: {
                        readonly is: 'texts';
                    };
                };
            };
            readonly spec: {
                readonly is: 'fields';
                readonly of: {
                    readonly replicas: {
                        readonly is: 'integer';
                    };
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
                    readonly template: {
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
                                    readonly annotations: {
                                        readonly is: 'texts';
                                    };
                                };
                            };
                            readonly spec: {
                                readonly is: 'fields';
                                readonly of: {
                                    readonly serviceAccountName: {
                                        readonly is: 'string';
                                    };
                                    readonly serviceAccount: {
                                        readonly is: 'string';
                                    };
                                    readonly hostNetwork: {
                                        readonly is: 'boolean';
                                    };
                                    readonly nodeSelector: {
                                        readonly is: 'texts';
                                    };
                                    readonly nodeName: {
                                        readonly is: 'string';
                                    };
                                    readonly affinity: {
                                        readonly is: 'any';
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
                                    readonly priorityClassName: {
                                        readonly is: 'string';
                                    };
                                    readonly containers: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'fields';
                                            readonly of: {
                                                readonly name: {
                                                    readonly is: 'string';
                                                };
                                                readonly image: {
                                                    readonly is: 'string';
                                                };
                                                readonly ports: {
                                                    readonly is: 'list';
                                                    readonly of: {
                                                        readonly is: 'fields';
                                                        readonly of: {
                                                            readonly name: {
                                                                readonly is: 'string';
                                                            };
                                                            readonly containerPort: {
                                                                readonly is: 'integer';
                                                            };
                                                            readonly hostPort: {
                                                                readonly is: 'integer';
                                                            };
                                                            readonly hostIP: {
                                                                readonly is: 'string';
                                                            };
                                                            readonly protocol: {
                                                                readonly is: 'string';
                                                            };
                                                        };
                                                    };
                                                };
                                                readonly resources: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly limits: {
                                                            readonly is: 'quantities';
                                                        };
                                                        readonly requests: {
                                                            readonly is: 'quantities';
                                                        };
                                                    };
                                                };
                                                readonly securityContext: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly privileged: {
                                                            readonly is: 'boolean';
                                                        };
                                                    };
                                                };
                                                readonly restartPolicy: {
                                                    readonly is: 'string';
                                                };
                                            };
                                        };
                                    };
                                    readonly initContainers: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'fields';
                                            readonly of: {
                                                readonly name: {
                                                    readonly is: 'string';
                                                };
                                                readonly image: {
                                                    readonly is: 'string';
                                                };
                                                readonly ports: {
                                                    readonly is: 'list';
                                                    readonly of: {
                                                        readonly is: 'fields';
                                                        readonly of: {
                                                            readonly name: {
                                                                readonly is: 'string';
                                                            };
                                                            readonly containerPort: {
                                                                readonly is: 'integer';
                                                            };
                                                            readonly hostPort: {
                                                                readonly is: 'integer';
                                                            };
                                                            readonly hostIP: {
                                                                readonly is: 'string';
                                                            };
                                                            readonly protocol: {
                                                                readonly is: 'string';
                                                            };
                                                        };
                                                    };
                                                };
                                                readonly resources: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly limits: {
                                                            readonly is: 'quantities';
                                                        };
                                                        readonly requests: {
                                                            readonly is: 'quantities';
                                                        };
                                                    };
                                                };
                                                readonly securityContext: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly privileged: {
                                                            readonly is: 'boolean';
                                                        };
                                                    };
                                                };
                                                readonly restartPolicy: {
                                                    readonly is: 'string';
                                                };
                                            };
                                        };
                                    };
                                    readonly volumes: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'fields';
                                            readonly of: {
                                                readonly name: {
                                                    readonly is: 'string';
                                                };
                                                readonly configMap: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly name: {
                                                            readonly is: 'string';
                                                        };
                                                        readonly secretName: {
                                                            readonly is: 'string';
                                                        };
                                                        readonly items: {
                                                            readonly is: 'list';
                                                            readonly of: {
                                                                readonly is: 'fields';
                                                                readonly of: {
                                                                    readonly key: {
                                                                        readonly is: 'string';
                                                                    };
                                                                    readonly path: {
                                                                        readonly is: 'string';
                                                                    };
                                                                };
                                                            };
                                                        };
                                                    };
                                                };
                                                readonly secret: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly name: {
                                                            readonly is: 'string';
                                                        };
                                                        readonly secretName: {
                                                            readonly is: 'string';
                                                        };
                                                        readonly items: {
                                                            readonly is: 'list';
                                                            readonly of: {
                                                                readonly is: 'fields';
                                                                readonly of: {
                                                                    readonly key: {
                                                                        readonly is: 'string';
                                                                    };
                                                                    readonly path: {
                                                                        readonly is: 'string';
                                                                    };
                                                                };
                                                            };
                                                        };
                                                    };
                                                };
                                                readonly projected: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly sources: {
                                                            readonly is: 'list';
                                                            readonly of: {
                                                                readonly is: 'fields';
                                                                readonly of: {
                                                                    readonly configMap: {
                                                                        readonly is: 'fields';
                                                                        readonly of: {
                                                                            readonly name: {
                                                                                readonly is: 'string';
                                                                            };
                                                                            readonly secretName: {
                                                                                readonly is: 'string';
                                                                            };
                                                                            readonly items: {
                                                                                readonly is: 'list';
                                                                                readonly of: {
                                                                                    readonly is: 'fields';
                                                                                    readonly of: {
                                                                                        readonly key: {
                                                                                            readonly is: 'string';
                                                                                        };
                                                                                        readonly path: {
                                                                                            readonly is: 'string';
                                                                                        };
                                                                                    };
                                                                                };
                                                                            };
                                                                        };
                                                                    };
                                                                    readonly secret: {
                                                                        readonly is: 'fields';
                                                                        readonly of: {
                                                                            readonly name: {
                                                                                readonly is: 'string';
                                                                            };
                                                                            readonly secretName: {
                                                                                readonly is: 'string';
                                                                            };
                                                                            readonly items: {
                                                                                readonly is: 'list';
                                                                                readonly of: {
                                                                                    readonly is: 'fields';
                                                                                    readonly of: {
                                                                                        readonly key: {
                                                                                            readonly is: 'string';
                                                                                        };
                                                                                        readonly path: {
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
                                    };
                                };
                            };
                        };
                    };
                };
            };
        };
    };
    readonly Deployment: {
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
                    readonly annotations: {
                        readonly is: 'texts';
                    };
                };
            };
            readonly spec: {
                readonly is: 'fields';
                readonly of: {
                    readonly replicas: {
                        readonly is: 'integer';
                    };
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
                    readonly template: {
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
                                    readonly annotations: {
                                        readonly is: 'texts';
                                    };
                                };
                            };
                            readonly spec: {
                                readonly is: 'fields';
                                readonly of: {
                                    readonly serviceAccountName: {
                                        readonly is: 'string';
                                    };
                                    readonly serviceAccount: {
                                        readonly is: 'string';
                                    };
                                    readonly hostNetwork: {
                                        readonly is: 'boolean';
                                    };
                                    readonly nodeSelector: {
                                        readonly is: 'texts';
                                    };
                                    readonly nodeName: {
                                        readonly is: 'string';
                                    };
                                    readonly affinity: {
                                        readonly is: 'any';
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
                                    readonly priorityClassName: {
                                        readonly is: 'string';
                                    };
                                    readonly containers: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'fields';
                                            readonly of: {
                                                readonly name: {
                                                    readonly is: 'string';
                                                };
                                                readonly image: {
                                                    readonly is: 'string';
                                                };
                                                readonly ports: {
                                                    readonly is: 'list';
                                                    readonly of: {
                                                        readonly is: 'fields';
                                                        readonly of: {
                                                            readonly name: {
                                                                readonly is: 'string';
                                                            };
                                                            readonly containerPort: {
                                                                readonly is: 'integer';
                                                            };
                                                            readonly hostPort: {
                                                                readonly is: 'integer';
                                                            };
                                                            readonly hostIP: {
                                                                readonly is: 'string';
                                                            };
                                                            readonly protocol: {
                                                                readonly is: 'string';
                                                            };
                                                        };
                                                    };
                                                };
                                                readonly resources: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly limits: {
                                                            readonly is: 'quantities';
                                                        };
                                                        readonly requests: {
                                                            readonly is: 'quantities';
                                                        };
                                                    };
                                                };
                                                readonly securityContext: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly privileged: {
                                                            readonly is: 'boolean';
                                                        };
                                                    };
                                                };
                                                readonly restartPolicy: {
                                                    readonly is: 'string';
                                                };
                                            };
                                        };
                                    };
                                    readonly initContainers: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'fields';
                                            readonly of: {
                                                readonly name: {
                                                    readonly is: 'string';
                                                };
                                                readonly image: {
                                                    readonly is: 'string';
                                                };
                                                readonly ports: {
                                                    readonly is: 'list';
                                                    readonly of: {
                                                        readonly is: 'fields';
                                                        readonly of: {
                                                            readonly name: {
                                                                readonly is: 'string';
                                                            };
                                                            readonly containerPort: {
                                                                readonly is: 'integer';
                                                            };
                                                            readonly hostPort: {
                                                                readonly is: 'integer';
                                                            };
                                                            readonly hostIP: {
                                                                readonly is: 'string';
                                                            };
                                                            readonly protocol: {
                                                                readonly is: 'string';
                                                            };
                                                        };
                                                    };
                                                };
                                                readonly resources: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly limits: {
                                                            readonly is: 'quantities';
                                                        };
                                                        readonly requests: {
                                                            readonly is: 'quantities';
                                                        };
                                                    };
                                                };
                                                readonly securityContext: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly privileged: {
                                                            readonly is: 'boolean';
                                                        };
                                                    };
                                                };
                                                readonly restartPolicy: {
                                                    readonly is: 'string';
                                                };
                                            };
                                        };
                                    };
                                    readonly volumes: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'fields';
                                            readonly of: {
                                                readonly name: {
                                                    readonly is: 'string';
                                                };
                                                readonly configMap: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly name: {
                                                            readonly is: 'string';
                                                        };
                                                        readonly secretName: {
                                                            readonly is: 'string';
                                                        };
                                                        readonly items: {
                                                            readonly is: 'list';
                                                            readonly of: {
                                                                readonly is: 'fields';
                                                                readonly of: {
                                                                    readonly key: {
                                                                        readonly is: 'string';
                                                                    };
                                                                    readonly path: {
                                                                        readonly is: 'string';
                                                                    };
                                                                };
                                                            };
                                                        };
                                                    };
                                                };
                                                readonly secret: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly name: {
                                                            readonly is: 'string';
                                                        };
                                                        readonly secretName: {
                                                            readonly is: 'string';
                                                        };
                                                        readonly items: {
                                                            readonly is: 'list';
                                                            readonly of: {
                                                                readonly is: 'fields';
                                                                readonly of: {
                                                                    readonly key: {
                                                                        readonly is: 'string';
                                                                    };
                                                                    readonly path: {
                                                                        readonly is: 'string';
                                                                    };
                                                                };
                                                            };
                                                        };
                                                    };
                                                };
                                                readonly projected: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly sources: {
                                                            readonly is: 'list';
                                                            readonly of: {
                                                                readonly is: 'fields';
                                                                readonly of: {
                                                                    readonly configMap: {
                                                                        readonly is: 'fields';
                                                                        readonly of: {
                                                                            readonly name: {
                                                                                readonly is: 'string';
                                                                            };
                                                                            readonly secretName: {
                                                                                readonly is: 'string';
                                                                            };
                                                                            readonly items: {
                                                                                readonly is: 'list';
                                                                                readonly of: {
                                                                                    readonly is: 'fields';
                                                                                    readonly of: {
                                                                                        readonly key: {
                                                                                            readonly is: 'string';
                                                                                        };
                                                                                        readonly path: {
                                                                                            readonly is: 'string';
                                                                                        };
                                                                                    };
                                                                                };
                                                                            };
                                                                        };
                                                                    };
                                                                    readonly secret: {
                                                                        readonly is: 'fields';
                                                                        readonly of: {
                                                                            readonly name: {
                                                                                readonly is: 'string';
                                                                            };
                                                                            readonly secretName: {
                                                                                readonly is: 'string';
                                                                            };
                                                                            readonly items: {
                                                                                readonly is: 'list';
                                                                                readonly of: {
                                                                                    readonly is: 'fields';
                                                                                    readonly of: {
                                                                                        readonly key: {
                                                                                            readonly is: 'string';
                                                                                        };
                                                                                        readonly path: {
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
                                    };
                                };
                            };
                        };
                    };
                };
            };
        };
    };
    readonly StatefulSet: {
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
                    readonly annotations: {
                        readonly is: 'texts';
                    };
                };
            };
            readonly spec: {
                readonly is: 'fields';
                readonly of: {
                    readonly replicas: {
                        readonly is: 'integer';
                    };
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
                    readonly template: {
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
                                    readonly annotations: {
                                        readonly is: 'texts';
                                    };
                                };
                            };
                            readonly spec: {
                                readonly is: 'fields';
                                readonly of: {
                                    readonly serviceAccountName: {
                                        readonly is: 'string';
                                    };
                                    readonly serviceAccount: {
                                        readonly is: 'string';
                                    };
                                    readonly hostNetwork: {
                                        readonly is: 'boolean';
                                    };
                                    readonly nodeSelector: {
                                        readonly is: 'texts';
                                    };
                                    readonly nodeName: {
                                        readonly is: 'string';
                                    };
                                    readonly affinity: {
                                        readonly is: 'any';
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
                                    readonly priorityClassName: {
                                        readonly is: 'string';
                                    };
                                    readonly containers: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'fields';
                                            readonly of: {
                                                readonly name: {
                                                    readonly is: 'string';
                                                };
                                                readonly image: {
                                                    readonly is: 'string';
                                                };
                                                readonly ports: {
                                                    readonly is: 'list';
                                                    readonly of: {
                                                        readonly is: 'fields';
                                                        readonly of: {
                                                            readonly name: {
                                                                readonly is: 'string';
                                                            };
                                                            readonly containerPort: {
                                                                readonly is: 'integer';
                                                            };
                                                            readonly hostPort: {
                                                                readonly is: 'integer';
                                                            };
                                                            readonly hostIP: {
                                                                readonly is: 'string';
                                                            };
                                                            readonly protocol: {
                                                                readonly is: 'string';
                                                            };
                                                        };
                                                    };
                                                };
                                                readonly resources: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly limits: {
                                                            readonly is: 'quantities';
                                                        };
                                                        readonly requests: {
                                                            readonly is: 'quantities';
                                                        };
                                                    };
                                                };
                                                readonly securityContext: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly privileged: {
                                                            readonly is: 'boolean';
                                                        };
                                                    };
                                                };
                                                readonly restartPolicy: {
                                                    readonly is: 'string';
                                                };
                                            };
                                        };
                                    };
                                    readonly initContainers: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'fields';
                                            readonly of: {
                                                readonly name: {
                                                    readonly is: 'string';
                                                };
                                                readonly image: {
                                                    readonly is: 'string';
                                                };
                                                readonly ports: {
                                                    readonly is: 'list';
                                                    readonly of: {
                                                        readonly is: 'fields';
                                                        readonly of: {
                                                            readonly name: {
                                                                readonly is: 'string';
                                                            };
                                                            readonly containerPort: {
                                                                readonly is: 'integer';
                                                            };
                                                            readonly hostPort: {
                                                                readonly is: 'integer';
                                                            };
                                                            readonly hostIP: {
                                                                readonly is: 'string';
                                                            };
                                                            readonly protocol: {
                                                                readonly is: 'string';
                                                            };
                                                        };
                                                    };
                                                };
                                                readonly resources: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly limits: {
                                                            readonly is: 'quantities';
                                                        };
                                                        readonly requests: {
                                                            readonly is: 'quantities';
                                                        };
                                                    };
                                                };
                                                readonly securityContext: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly privileged: {
                                                            readonly is: 'boolean';
                                                        };
                                                    };
                                                };
                                                readonly restartPolicy: {
                                                    readonly is: 'string';
                                                };
                                            };
                                        };
                                    };
                                    readonly volumes: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'fields';
                                            readonly of: {
                                                readonly name: {
                                                    readonly is: 'string';
                                                };
                                                readonly configMap: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly name: {
                                                            readonly is: 'string';
                                                        };
                                                        readonly secretName: {
                                                            readonly is: 'string';
                                                        };
                                                        readonly items: {
                                                            readonly is: 'list';
                                                            readonly of: {
                                                                readonly is: 'fields';
                                                                readonly of: {
                                                                    readonly key: {
                                                                        readonly is: 'string';
                                                                    };
                                                                    readonly path: {
                                                                        readonly is: 'string';
                                                                    };
                                                                };
                                                            };
                                                        };
                                                    };
                                                };
                                                readonly secret: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly name: {
                                                            readonly is: 'string';
                                                        };
                                                        readonly secretName: {
                                                            readonly is: 'string';
                                                        };
                                                        readonly items: {
                                                            readonly is: 'list';
                                                            readonly of: {
                                                                readonly is: 'fields';
                                                                readonly of: {
                                                                    readonly key: {
                                                                        readonly is: 'string';
                                                                    };
                                                                    readonly path: {
                                                                        readonly is: 'string';
                                                                    };
                                                                };
                                                            };
                                                        };
                                                    };
                                                };
                                                readonly projected: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly sources: {
                                                            readonly is: 'list';
                                                            readonly of: {
                                                                readonly is: 'fields';
                                                                readonly of: {
                                                                    readonly configMap: {
                                                                        readonly is: 'fields';
                                                                        readonly of: {
                                                                            readonly name: {
                                                                                readonly is: 'string';
                                                                            };
                                                                            readonly secretName: {
                                                                                readonly is: 'string';
                                                                            };
                                                                            readonly items: {
                                                                                readonly is: 'list';
                                                                                readonly of: {
                                                                                    readonly is: 'fields';
                                                                                    readonly of: {
                                                                                        readonly key: {
                                                                                            readonly is: 'string';
                                                                                        };
                                                                                        readonly path: {
                                                                                            readonly is: 'string';
                                                                                        };
                                                                                    };
                                                                                };
                                                                            };
                                                                        };
                                                                    };
                                                                    readonly secret: {
                                                                        readonly is: 'fields';
                                                                        readonly of: {
                                                                            readonly name: {
                                                                                readonly is: 'string';
                                                                            };
                                                                            readonly secretName: {
                                                                                readonly is: 'string';
                                                                            };
                                                                            readonly items: {
                                                                                readonly is: 'list';
                                                                                readonly of: {
                                                                                    readonly is: 'fields';
                                                                                    readonly of: {
                                                                                        readonly key: {
                                                                                            readonly is: 'string';
                                                                                        };
                                                                                        readonly path: {
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
                                    };
                                };
                            };
                        };
                    };
                };
            };
        };
    };
    readonly ReplicaSet: {
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
                    readonly annotations: {
                        readonly is: 'texts';
                    };
                };
            };
            readonly spec: {
                readonly is: 'fields';
                readonly of: {
                    readonly replicas: {
                        readonly is: 'integer';
                    };
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
                    readonly template: {
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
                                    readonly annotations: {
                                        readonly is: 'texts';
                                    };
                                };
                            };
                            readonly spec: {
                                readonly is: 'fields';
                                readonly of: {
                                    readonly serviceAccountName: {
                                        readonly is: 'string';
                                    };
                                    readonly serviceAccount: {
                                        readonly is: 'string';
                                    };
                                    readonly hostNetwork: {
                                        readonly is: 'boolean';
                                    };
                                    readonly nodeSelector: {
                                        readonly is: 'texts';
                                    };
                                    readonly nodeName: {
                                        readonly is: 'string';
                                    };
                                    readonly affinity: {
                                        readonly is: 'any';
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
                                    readonly priorityClassName: {
                                        readonly is: 'string';
                                    };
                                    readonly containers: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'fields';
                                            readonly of: {
                                                readonly name: {
                                                    readonly is: 'string';
                                                };
                                                readonly image: {
                                                    readonly is: 'string';
                                                };
                                                readonly ports: {
                                                    readonly is: 'list';
                                                    readonly of: {
                                                        readonly is: 'fields';
                                                        readonly of: {
                                                            readonly name: {
                                                                readonly is: 'string';
                                                            };
                                                            readonly containerPort: {
                                                                readonly is: 'integer';
                                                            };
                                                            readonly hostPort: {
                                                                readonly is: 'integer';
                                                            };
                                                            readonly hostIP: {
                                                                readonly is: 'string';
                                                            };
                                                            readonly protocol: {
                                                                readonly is: 'string';
                                                            };
                                                        };
                                                    };
                                                };
                                                readonly resources: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly limits: {
                                                            readonly is: 'quantities';
                                                        };
                                                        readonly requests: {
                                                            readonly is: 'quantities';
                                                        };
                                                    };
                                                };
                                                readonly securityContext: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly privileged: {
                                                            readonly is: 'boolean';
                                                        };
                                                    };
                                                };
                                                readonly restartPolicy: {
                                                    readonly is: 'string';
                                                };
                                            };
                                        };
                                    };
                                    readonly initContainers: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'fields';
                                            readonly of: {
                                                readonly name: {
                                                    readonly is: 'string';
                                                };
                                                readonly image: {
                                                    readonly is: 'string';
                                                };
                                                readonly ports: {
                                                    readonly is: 'list';
                                                    readonly of: {
                                                        readonly is: 'fields';
                                                        readonly of: {
                                                            readonly name: {
                                                                readonly is: 'string';
                                                            };
                                                            readonly containerPort: {
                                                                readonly is: 'integer';
                                                            };
                                                            readonly hostPort: {
                                                                readonly is: 'integer';
                                                            };
                                                            readonly hostIP: {
                                                                readonly is: 'string';
                                                            };
                                                            readonly protocol: {
                                                                readonly is: 'string';
                                                            };
                                                        };
                                                    };
                                                };
                                                readonly resources: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly limits: {
                                                            readonly is: 'quantities';
                                                        };
                                                        readonly requests: {
                                                            readonly is: 'quantities';
                                                        };
                                                    };
                                                };
                                                readonly securityContext: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly privileged: {
                                                            readonly is: 'boolean';
                                                        };
                                                    };
                                                };
                                                readonly restartPolicy: {
                                                    readonly is: 'string';
                                                };
                                            };
                                        };
                                    };
                                    readonly volumes: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'fields';
                                            readonly of: {
                                                readonly name: {
                                                    readonly is: 'string';
                                                };
                                                readonly configMap: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly name: {
                                                            readonly is: 'string';
                                                        };
                                                        readonly secretName: {
                                                            readonly is: 'string';
                                                        };
                                                        readonly items: {
                                                            readonly is: 'list';
                                                            readonly of: {
                                                                readonly is: 'fields';
                                                                readonly of: {
                                                                    readonly key: {
                                                                        readonly is: 'string';
                                                                    };
                                                                    readonly path: {
                                                                        readonly is: 'string';
                                                                    };
                                                                };
                                                            };
                                                        };
                                                    };
                                                };
                                                readonly secret: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly name: {
                                                            readonly is: 'string';
                                                        };
                                                        readonly secretName: {
                                                            readonly is: 'string';
                                                        };
                                                        readonly items: {
                                                            readonly is: 'list';
                                                            readonly of: {
                                                                readonly is: 'fields';
                                                                readonly of: {
                                                                    readonly key: {
                                                                        readonly is: 'string';
                                                                    };
                                                                    readonly path: {
                                                                        readonly is: 'string';
                                                                    };
                                                                };
                                                            };
                                                        };
                                                    };
                                                };
                                                readonly projected: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly sources: {
                                                            readonly is: 'list';
                                                            readonly of: {
                                                                readonly is: 'fields';
                                                                readonly of: {
                                                                    readonly configMap: {
                                                                        readonly is: 'fields';
                                                                        readonly of: {
                                                                            readonly name: {
                                                                                readonly is: 'string';
                                                                            };
                                                                            readonly secretName: {
                                                                                readonly is: 'string';
                                                                            };
                                                                            readonly items: {
                                                                                readonly is: 'list';
                                                                                readonly of: {
                                                                                    readonly is: 'fields';
                                                                                    readonly of: {
                                                                                        readonly key: {
                                                                                            readonly is: 'string';
                                                                                        };
                                                                                        readonly path: {
                                                                                            readonly is: 'string';
                                                                                        };
                                                                                    };
                                                                                };
                                                                            };
                                                                        };
                                                                    };
                                                                    readonly secret: {
                                                                        readonly is: 'fields';
                                                                        readonly of: {
                                                                            readonly name: {
                                                                                readonly is: 'string';
                                                                            };
                                                                            readonly secretName: {
                                                                                readonly is: 'string';
                                                                            };
                                                                            readonly items: {
                                                                                readonly is: 'list';
                                                                                readonly of: {
                                                                                    readonly is: 'fields';
                                                                                    readonly of: {
                                                                                        readonly key: {
                                                                                            readonly is: 'string';
                                                                                        };
                                                                                        readonly path: {
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
                                    };
                                };
                            };
                        };
                    };
                };
            };
        };
    };
    readonly Job: {
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
                    readonly annotations: {
                        readonly is: 'texts';
                    };
                };
            };
            readonly spec: {
                readonly is: 'fields';
                readonly of: {
                    readonly replicas: {
                        readonly is: 'integer';
                    };
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
                    readonly template: {
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
                                    readonly annotations: {
                                        readonly is: 'texts';
                                    };
                                };
                            };
                            readonly spec: {
                                readonly is: 'fields';
                                readonly of: {
                                    readonly serviceAccountName: {
                                        readonly is: 'string';
                                    };
                                    readonly serviceAccount: {
                                        readonly is: 'string';
                                    };
                                    readonly hostNetwork: {
                                        readonly is: 'boolean';
                                    };
                                    readonly nodeSelector: {
                                        readonly is: 'texts';
                                    };
                                    readonly nodeName: {
                                        readonly is: 'string';
                                    };
                                    readonly affinity: {
                                        readonly is: 'any';
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
                                    readonly priorityClassName: {
                                        readonly is: 'string';
                                    };
                                    readonly containers: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'fields';
                                            readonly of: {
                                                readonly name: {
                                                    readonly is: 'string';
                                                };
                                                readonly image: {
                                                    readonly is: 'string';
                                                };
                                                readonly ports: {
                                                    readonly is: 'list';
                                                    readonly of: {
                                                        readonly is: 'fields';
                                                        readonly of: {
                                                            readonly name: {
                                                                readonly is: 'string';
                                                            };
                                                            readonly containerPort: {
                                                                readonly is: 'integer';
                                                            };
                                                            readonly hostPort: {
                                                                readonly is: 'integer';
                                                            };
                                                            readonly hostIP: {
                                                                readonly is: 'string';
                                                            };
                                                            readonly protocol: {
                                                                readonly is: 'string';
                                                            };
                                                        };
                                                    };
                                                };
                                                readonly resources: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly limits: {
                                                            readonly is: 'quantities';
                                                        };
                                                        readonly requests: {
                                                            readonly is: 'quantities';
                                                        };
                                                    };
                                                };
                                                readonly securityContext: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly privileged: {
                                                            readonly is: 'boolean';
                                                        };
                                                    };
                                                };
                                                readonly restartPolicy: {
                                                    readonly is: 'string';
                                                };
                                            };
                                        };
                                    };
                                    readonly initContainers: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'fields';
                                            readonly of: {
                                                readonly name: {
                                                    readonly is: 'string';
                                                };
                                                readonly image: {
                                                    readonly is: 'string';
                                                };
                                                readonly ports: {
                                                    readonly is: 'list';
                                                    readonly of: {
                                                        readonly is: 'fields';
                                                        readonly of: {
                                                            readonly name: {
                                                                readonly is: 'string';
                                                            };
                                                            readonly containerPort: {
                                                                readonly is: 'integer';
                                                            };
                                                            readonly hostPort: {
                                                                readonly is: 'integer';
                                                            };
                                                            readonly hostIP: {
                                                                readonly is: 'string';
                                                            };
                                                            readonly protocol: {
                                                                readonly is: 'string';
                                                            };
                                                        };
                                                    };
                                                };
                                                readonly resources: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly limits: {
                                                            readonly is: 'quantities';
                                                        };
                                                        readonly requests: {
                                                            readonly is: 'quantities';
                                                        };
                                                    };
                                                };
                                                readonly securityContext: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly privileged: {
                                                            readonly is: 'boolean';
                                                        };
                                                    };
                                                };
                                                readonly restartPolicy: {
                                                    readonly is: 'string';
                                                };
                                            };
                                        };
                                    };
                                    readonly volumes: {
                                        readonly is: 'list';
                                        readonly of: {
                                            readonly is: 'fields';
                                            readonly of: {
                                                readonly name: {
                                                    readonly is: 'string';
                                                };
                                                readonly configMap: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly name: {
                                                            readonly is: 'string';
                                                        };
                                                        readonly secretName: {
                                                            readonly is: 'string';
                                                        };
                                                        readonly items: {
                                                            readonly is: 'list';
                                                            readonly of: {
                                                                readonly is: 'fields';
                                                                readonly of: {
                                                                    readonly key: {
                                                                        readonly is: 'string';
                                                                    };
                                                                    readonly path: {
                                                                        readonly is: 'string';
                                                                    };
                                                                };
                                                            };
                                                        };
                                                    };
                                                };
                                                readonly secret: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly name: {
                                                            readonly is: 'string';
                                                        };
                                                        readonly secretName: {
                                                            readonly is: 'string';
                                                        };
                                                        readonly items: {
                                                            readonly is: 'list';
                                                            readonly of: {
                                                                readonly is: 'fields';
                                                                readonly of: {
                                                                    readonly key: {
                                                                        readonly is: 'string';
                                                                    };
                                                                    readonly path: {
                                                                        readonly is: 'string';
                                                                    };
                                                                };
                                                            };
                                                        };
                                                    };
                                                };
                                                readonly projected: {
                                                    readonly is: 'fields';
                                                    readonly of: {
                                                        readonly sources: {
                                                            readonly is: 'list';
                                                            readonly of: {
                                                                readonly is: 'fields';
                                                                readonly of: {
                                                                    readonly configMap: {
                                                                        readonly is: 'fields';
                                                                        readonly of: {
                                                                            readonly name: {
                                                                                readonly is: 'string';
                                                                            };
                                                                            readonly secretName: {
                                                                                readonly is: 'string';
                                                                            };
                                                                            readonly items: {
                                                                                readonly is: 'list';
                                                                                readonly of: {
                                                                                    readonly is: 'fields';
                                                                                    readonly of: {
                                                                                        readonly key: {
                                                                                            readonly is: 'string';
                                                                                        };
                                                                                        readonly path: {
                                                                                            readonly is: 'string';
                                                                                        };
                                                                                    };
                                                                                };
                                                                            };
                                                                        };
                                                                    };
                                                                    readonly secret: {
                                                                        readonly is: 'fields';
                                                                        readonly of: {
                                                                            readonly name: {
                                                                                readonly is: 'string';
                                                                            };
                                                                            readonly secretName: {
                                                                                readonly is: 'string';
                                                                            };
                                                                            readonly items: {
                                                                                readonly is: 'list';
                                                                                readonly of: {
                                                                                    readonly is: 'fields';
                                                                                    readonly of: {
                                                                                        readonly key: {
                                                                                            readonly is: 'string';
                                                                                        };
                                                                                        readonly path: {
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
                                    };
                                };
                            };
                        };
                    };
                };
            };
        };
    };
    readonly CronJob: {
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
                    readonly annotations: {
                        readonly is: 'texts';
                    };
                };
            };
            readonly spec: {
                readonly is: 'fields';
                readonly of: {
                    readonly jobTemplate: {
                        readonly is: 'fields';
                        readonly of: {
                            readonly spec: {
                                readonly is: 'fields';
                                readonly of: {
                                    readonly template: {
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
                                                    readonly annotations: {
                                                        readonly is: 'texts';
                                                    };
                                                };
                                            };
                                            readonly spec: {
                                                readonly is: 'fields';
                                                readonly of: {
                                                    readonly serviceAccountName: {
                                                        readonly is: 'string';
                                                    };
                                                    readonly serviceAccount: {
                                                        readonly is: 'string';
                                                    };
                                                    readonly hostNetwork: {
                                                        readonly is: 'boolean';
                                                    };
                                                    readonly nodeSelector: {
                                                        readonly is: 'texts';
                                                    };
                                                    readonly nodeName: {
                                                        readonly is: 'string';
                                                    };
                                                    readonly affinity: {
                                                        readonly is: 'any';
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
                                                    readonly priorityClassName: {
                                                        readonly is: 'string';
                                                    };
                                                    readonly containers: {
                                                        readonly is: 'list';
                                                        readonly of: {
                                                            readonly is: 'fields';
                                                            readonly of: {
                                                                readonly name: {
                                                                    readonly is: 'string';
                                                                };
                                                                readonly image: {
                                                                    readonly is: 'string';
                                                                };
                                                                readonly ports: {
                                                                    readonly is: 'list';
                                                                    readonly of: {
                                                                        readonly is: 'fields';
                                                                        readonly of: {
                                                                            readonly name: {
                                                                                readonly is: 'string';
                                                                            };
                                                                            readonly containerPort: {
                                                                                readonly is: 'integer';
                                                                            };
                                                                            readonly hostPort: {
                                                                                readonly is: 'integer';
                                                                            };
                                                                            readonly hostIP: {
                                                                                readonly is: 'string';
                                                                            };
                                                                            readonly protocol: {
                                                                                readonly is: 'string';
                                                                            };
                                                                        };
                                                                    };
                                                                };
                                                                readonly resources: {
                                                                    readonly is: 'fields';
                                                                    readonly of: {
                                                                        readonly limits: {
                                                                            readonly is: 'quantities';
                                                                        };
                                                                        readonly requests: {
                                                                            readonly is: 'quantities';
                                                                        };
                                                                    };
                                                                };
                                                                readonly securityContext: {
                                                                    readonly is: 'fields';
                                                                    readonly of: {
                                                                        readonly privileged: {
                                                                            readonly is: 'boolean';
                                                                        };
                                                                    };
                                                                };
                                                                readonly restartPolicy: {
                                                                    readonly is: 'string';
                                                                };
                                                            };
                                                        };
                                                    };
                                                    readonly initContainers: {
                                                        readonly is: 'list';
                                                        readonly of: {
                                                            readonly is: 'fields';
                                                            readonly of: {
                                                                readonly name: {
                                                                    readonly is: 'string';
                                                                };
                                                                readonly image: {
                                                                    readonly is: 'string';
                                                                };
                                                                readonly ports: {
                                                                    readonly is: 'list';
                                                                    readonly of: {
                                                                        readonly is: 'fields';
                                                                        readonly of: {
                                                                            readonly name: {
                                                                                readonly is: 'string';
                                                                            };
                                                                            readonly containerPort: {
                                                                                readonly is: 'integer';
                                                                            };
                                                                            readonly hostPort: {
                                                                                readonly is: 'integer';
                                                                            };
                                                                            readonly hostIP: {
                                                                                readonly is: 'string';
                                                                            };
                                                                            readonly protocol: {
                                                                                readonly is: 'string';
                                                                            };
                                                                        };
                                                                    };
                                                                };
                                                                readonly resources: {
                                                                    readonly is: 'fields';
                                                                    readonly of: {
                                                                        readonly limits: {
                                                                            readonly is: 'quantities';
                                                                        };
                                                                        readonly requests: {
                                                                            readonly is: 'quantities';
                                                                        };
                                                                    };
                                                                };
                                                                readonly securityContext: {
                                                                    readonly is: 'fields';
                                                                    readonly of: {
                                                                        readonly privileged: {
                                                                            readonly is: 'boolean';
                                                                        };
                                                                    };
                                                                };
                                                                readonly restartPolicy: {
                                                                    readonly is: 'string';
                                                                };
                                                            };
                                                        };
                                                    };
                                                    readonly volumes: {
                                                        readonly is: 'list';
                                                        readonly of: {
                                                            readonly is: 'fields';
                                                            readonly of: {
                                                                readonly name: {
                                                                    readonly is: 'string';
                                                                };
                                                                readonly configMap: {
                                                                    readonly is: 'fields';
                                                                    readonly of: {
                                                                        readonly name: {
                                                                            readonly is: 'string';
                                                                        };
                                                                        readonly secretName: {
                                                                            readonly is: 'string';
                                                                        };
                                                                        readonly items: {
                                                                            readonly is: 'list';
                                                                            readonly of: {
                                                                                readonly is: 'fields';
                                                                                readonly of: {
                                                                                    readonly key: {
                                                                                        readonly is: 'string';
                                                                                    };
                                                                                    readonly path: {
                                                                                        readonly is: 'string';
                                                                                    };
                                                                                };
                                                                            };
                                                                        };
                                                                    };
                                                                };
                                                                readonly secret: {
                                                                    readonly is: 'fields';
                                                                    readonly of: {
                                                                        readonly name: {
                                                                            readonly is: 'string';
                                                                        };
                                                                        readonly secretName: {
                                                                            readonly is: 'string';
                                                                        };
                                                                        readonly items: {
                                                                            readonly is: 'list';
                                                                            readonly of: {
                                                                                readonly is: 'fields';
                                                                                readonly of: {
                                                                                    readonly key: {
                                                                                        readonly is: 'string';
                                                                                    };
                                                                                    readonly path: {
                                                                                        readonly is: 'string';
                                                                                    };
                                                                                };
                                                                            };
                                                                        };
                                                                    };
                                                                };
                                                                readonly projected: {
                                                                    readonly is: 'fields';
                                                                    readonly of: {
                                                                        readonly sources: {
                                                                            readonly is: 'list';
                                                                            readonly of: {
                                                                                readonly is: 'fields';
                                                                                readonly of: {
                                                                                    readonly configMap: {
                                                                                        readonly is: 'fields';
                                                                                        readonly of: {
                                                                                            readonly name: {
                                                                                                readonly is: 'string';
                                                                                            };
                                                                                            readonly secretName: {
                                                                                                readonly is: 'string';
                                                                                            };
                                                                                            readonly items: {
                                                                                                readonly is: 'list';
                                                                                                readonly of: {
                                                                                                    readonly is: 'fields';
                                                                                                    readonly of: {
                                                                                                        readonly key: {
                                                                                                            readonly is: 'string';
                                                                                                        };
                                                                                                        readonly path: {
                                                                                                            readonly is: 'string';
                                                                                                        };
                                                                                                    };
                                                                                                };
                                                                                            };
                                                                                        };
                                                                                    };
                                                                                    readonly secret: {
                                                                                        readonly is: 'fields';
                                                                                        readonly of: {
                                                                                            readonly name: {
                                                                                                readonly is: 'string';
                                                                                            };
                                                                                            readonly secretName: {
                                                                                                readonly is: 'string';
                                                                                            };
                                                                                            readonly items: {
                                                                                                readonly is: 'list';
                                                                                                readonly of: {
                                                                                                    readonly is: 'fields';
                                                                                                    readonly of: {
                                                                                                        readonly key: {
                                                                                                            readonly is: 'string';
                                                                                                        };
                                                                                                        readonly path: {
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
    readonly Pod: {
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
                    readonly annotations: {
                        readonly is: 'texts';
                    };
                };
            };
            readonly spec: {
                readonly is: 'fields';
                readonly of: {
                    readonly serviceAccountName: {
                        readonly is: 'string';
                    };
                    readonly serviceAccount: {
                        readonly is: 'string';
                    };
                    readonly hostNetwork: {
                        readonly is: 'boolean';
                    };
                    readonly nodeSelector: {
                        readonly is: 'texts';
                    };
                    readonly nodeName: {
                        readonly is: 'string';
                    };
                    readonly affinity: {
                        readonly is: 'any';
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
                    readonly priorityClassName: {
                        readonly is: 'string';
                    };
                    readonly containers: {
                        readonly is: 'list';
                        readonly of: {
                            readonly is: 'fields';
                            readonly of: {
                                readonly name: {
                                    readonly is: 'string';
                                };
                                readonly image: {
                                    readonly is: 'string';
                                };
                                readonly ports: {
                                    readonly is: 'list';
                                    readonly of: {
                                        readonly is: 'fields';
                                        readonly of: {
                                            readonly name: {
                                                readonly is: 'string';
                                            };
                                            readonly containerPort: {
                                                readonly is: 'integer';
                                            };
                                            readonly hostPort: {
                                                readonly is: 'integer';
                                            };
                                            readonly hostIP: {
                                                readonly is: 'string';
                                            };
                                            readonly protocol: {
                                                readonly is: 'string';
                                            };
                                        };
                                    };
                                };
                                readonly resources: {
                                    readonly is: 'fields';
                                    readonly of: {
                                        readonly limits: {
                                            readonly is: 'quantities';
                                        };
                                        readonly requests: {
                                            readonly is: 'quantities';
                                        };
                                    };
                                };
                                readonly securityContext: {
                                    readonly is: 'fields';
                                    readonly of: {
                                        readonly privileged: {
                                            readonly is: 'boolean';
                                        };
                                    };
                                };
                                readonly restartPolicy: {
                                    readonly is: 'string';
                                };
                            };
                        };
                    };
                    readonly initContainers: {
                        readonly is: 'list';
                        readonly of: {
                            readonly is: 'fields';
                            readonly of: {
                                readonly name: {
                                    readonly is: 'string';
                                };
                                readonly image: {
                                    readonly is: 'string';
                                };
                                readonly ports: {
                                    readonly is: 'list';
                                    readonly of: {
                                        readonly is: 'fields';
                                        readonly of: {
                                            readonly name: {
                                                readonly is: 'string';
                                            };
                                            readonly containerPort: {
                                                readonly is: 'integer';
                                            };
                                            readonly hostPort: {
                                                readonly is: 'integer';
                                            };
                                            readonly hostIP: {
                                                readonly is: 'string';
                                            };
                                            readonly protocol: {
                                                readonly is: 'string';
                                            };
                                        };
                                    };
                                };
                                readonly resources: {
                                    readonly is: 'fields';
                                    readonly of: {
                                        readonly limits: {
                                            readonly is: 'quantities';
                                        };
                                        readonly requests: {
                                            readonly is: 'quantities';
                                        };
                                    };
                                };
                                readonly securityContext: {
                                    readonly is: 'fields';
                                    readonly of: {
                                        readonly privileged: {
                                            readonly is: 'boolean';
                                        };
                                    };
                                };
                                readonly restartPolicy: {
                                    readonly is: 'string';
                                };
                            };
                        };
                    };
                    readonly volumes: {
                        readonly is: 'list';
                        readonly of: {
                            readonly is: 'fields';
                            readonly of: {
                                readonly name: {
                                    readonly is: 'string';
                                };
                                readonly configMap: {
                                    readonly is: 'fields';
                                    readonly of: {
                                        readonly name: {
                                            readonly is: 'string';
                                        };
                                        readonly secretName: {
                                            readonly is: 'string';
                                        };
                                        readonly items: {
                                            readonly is: 'list';
                                            readonly of: {
                                                readonly is: 'fields';
                                                readonly of: {
                                                    readonly key: {
                                                        readonly is: 'string';
                                                    };
                                                    readonly path: {
                                                        readonly is: 'string';
                                                    };
                                                };
                                            };
                                        };
                                    };
                                };
                                readonly secret: {
                                    readonly is: 'fields';
                                    readonly of: {
                                        readonly name: {
                                            readonly is: 'string';
                                        };
                                        readonly secretName: {
                                            readonly is: 'string';
                                        };
                                        readonly items: {
                                            readonly is: 'list';
                                            readonly of: {
                                                readonly is: 'fields';
                                                readonly of: {
                                                    readonly key: {
                                                        readonly is: 'string';
                                                    };
                                                    readonly path: {
                                                        readonly is: 'string';
                                                    };
                                                };
                                            };
                                        };
                                    };
                                };
                                readonly projected: {
                                    readonly is: 'fields';
                                    readonly of: {
                                        readonly sources: {
                                            readonly is: 'list';
                                            readonly of: {
                                                readonly is: 'fields';
                                                readonly of: {
                                                    readonly configMap: {
                                                        readonly is: 'fields';
                                                        readonly of: {
                                                            readonly name: {
                                                                readonly is: 'string';
                                                            };
                                                            readonly secretName: {
                                                                readonly is: 'string';
                                                            };
                                                            readonly items: {
                                                                readonly is: 'list';
                                                                readonly of: {
                                                                    readonly is: 'fields';
                                                                    readonly of: {
                                                                        readonly key: {
                                                                            readonly is: 'string';
                                                                        };
                                                                        readonly path: {
                                                                            readonly is: 'string';
                                                                        };
                                                                    };
                                                                };
                                                            };
                                                        };
                                                    };
                                                    readonly secret: {
                                                        readonly is: 'fields';
                                                        readonly of: {
                                                            readonly name: {
                                                                readonly is: 'string';
                                                            };
                                                            readonly secretName: {
                                                                readonly is: 'string';
                                                            };
                                                            readonly items: {
                                                                readonly is: 'list';
                                                                readonly of: {
                                                                    readonly is: 'fields';
                                                                    readonly of: {
                                                                        readonly key: {
                                                                            readonly is: 'string';
                                                                        };
                                                                        readonly path: {
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
                    };
                };
            };
        };
    };
};
/** A kind that rules can ask for with its types. */
export type OtherKind = keyof typeof SHAPES;
/** An object of such a kind, as far as rules read it. */
export type Other<K extends OtherKind> = Shaped<(typeof SHAPES)[K]>;
/** What a workload makes pods of, as far as rules read it. */
export type OtherPodTemplate = Shaped<typeof template>;
/** rbac/v1 PolicyRule. */
export type PolicyRule = Shaped<typeof policyRule>;
/** Whether objects of a kind are read as typed objects beside DaemonSets. */
export declare function isOtherKind(kind: string): kind is OtherKind;
/** A written value as an object of its kind: without what is not of its type. */
export declare function asKind<K extends OtherKind>(kind: K, written: unknown): Other<K>;
/** A written value as a label selector: without what is not of its type; undefined for what is no mapping. */
export declare function asLabelSelector(written: unknown): Shaped<typeof labelSelector> | undefined;
/** The keys of an object that `asKind` looks at. */
export declare function keysOfKind(kind: OtherKind): Wanted;
export {};
