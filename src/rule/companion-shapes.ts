/** The objects that are deployed beside DaemonSets, as their API versions of today have them. */
/** What a field holds: a list names its items, a record its fields, an enum its values. `any` is not looked at; `*` stands for all other fields. */
export type CompanionShape =
  | 'any'
  | 'bool'
  | 'int'
  | 'text'
  | 'quantities'
  | 'duration'
  | readonly [CompanionShape]
  | CompanionEnum
  | { readonly [field: string]: CompanionShape }
/** A field that takes one of these texts. */
export interface CompanionEnum {
  readonly values: readonly string[]
}

function anyOf(...names: readonly string[]): Readonly<Record<string, 'any'>> {
  return Object.fromEntries(
    names
      .join(' ')
      .split(' ')
      .map(name => [name, 'any']),
  )
}

const ports: CompanionShape = [{ protocol: { values: ['TCP', 'UDP', 'SCTP'] }, port: 'any', endPort: 'int' }]
const selector: CompanionShape = { matchLabels: 'any', matchExpressions: 'any' }
const scope: CompanionShape = {
  values: [
    'Terminating',
    'NotTerminating',
    'BestEffort',
    'NotBestEffort',
    'PriorityClass',
    'CrossNamespacePodAffinity',
    'VolumeAttributesClass',
  ],
}
const webhooks: CompanionShape = [
  {
    name: 'any',
    clientConfig: { url: 'any', caBundle: 'any', service: { name: 'any', namespace: 'any', path: 'any', port: 'int' } },
    rules: [
      {
        apiGroups: 'any',
        apiVersions: 'any',
        operations: [{ values: ['CREATE', 'UPDATE', 'DELETE', 'CONNECT', '*'] }],
        resources: 'any',
        scope: { values: ['Cluster', 'Namespaced', '*'] },
      },
    ],
    failurePolicy: { values: ['Ignore', 'Fail'] },
    matchPolicy: { values: ['Exact', 'Equivalent'] },
    namespaceSelector: selector,
    objectSelector: selector,
    sideEffects: { values: ['None', 'NoneOnDryRun'] },
    timeoutSeconds: 'int',
    admissionReviewVersions: 'any',
    matchConditions: 'any',
    reinvocationPolicy: { values: ['Never', 'IfNeeded'] },
  },
]
const endpoint: CompanionShape = {
  port: 'text',
  path: 'text',
  scheme: { values: ['http', 'https', 'HTTP', 'HTTPS'] },
  interval: 'duration',
  scrapeTimeout: 'duration',
  '*': 'any',
}
const ciliumRules: CompanionShape = [{ toPorts: [{ ports: [{ port: 'text', '*': 'any' }], '*': 'any' }], '*': 'any' }]
/** The fields that every object has. */
export const COMPANION_TOP = { apiVersion: 'any', kind: 'any', metadata: 'any', status: 'any' } as const

/** The kinds that the pods' API versions of today have, with all their fields. */
export const COMPANIONS: Readonly<
  Record<string, { readonly group: string; readonly shape: { readonly [field: string]: CompanionShape } }>
> = {
  ServiceAccount: { group: 'v1', shape: { automountServiceAccountToken: 'bool', imagePullSecrets: [{ name: 'any' }], secrets: 'any' } },
  Service: {
    group: 'v1',
    shape: {
      spec: {
        ...anyOf(
          'allocateLoadBalancerNodePorts clusterIP clusterIPs externalIPs externalName externalTrafficPolicy healthCheckNodePort internalTrafficPolicy ipFamilies',
          'ipFamilyPolicy loadBalancerClass loadBalancerIP loadBalancerSourceRanges publishNotReadyAddresses selector sessionAffinity sessionAffinityConfig',
          'topologyKeys trafficDistribution',
        ),
        type: { values: ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'] },
        ports: [{ ...anyOf('name port targetPort nodePort appProtocol'), protocol: { values: ['TCP', 'UDP', 'SCTP'] } }],
      },
    },
  },
  ConfigMap: { group: 'v1', shape: { data: 'any', binaryData: 'any', immutable: 'bool' } },
  Secret: { group: 'v1', shape: { data: 'any', stringData: 'any', type: 'any', immutable: 'bool' } },
  Role: { group: 'rbac.authorization.k8s.io/v1', shape: { rules: 'any' } },
  ClusterRole: { group: 'rbac.authorization.k8s.io/v1', shape: { rules: 'any', aggregationRule: 'any' } },
  RoleBinding: { group: 'rbac.authorization.k8s.io/v1', shape: { roleRef: 'any', subjects: 'any' } },
  ClusterRoleBinding: { group: 'rbac.authorization.k8s.io/v1', shape: { roleRef: 'any', subjects: 'any' } },
  PodDisruptionBudget: {
    group: 'policy/v1',
    shape: {
      spec: {
        minAvailable: 'any',
        maxUnavailable: 'any',
        selector,
        unhealthyPodEvictionPolicy: { values: ['IfHealthyBudget', 'AlwaysAllow'] },
      },
    },
  },
  NetworkPolicy: {
    group: 'networking.k8s.io/v1',
    shape: {
      spec: {
        podSelector: selector,
        policyTypes: [{ values: ['Ingress', 'Egress'] }],
        ingress: [{ from: [{ podSelector: selector, namespaceSelector: selector, ipBlock: { cidr: 'any', except: 'any' } }], ports }],
        egress: [{ to: [{ podSelector: selector, namespaceSelector: selector, ipBlock: { cidr: 'any', except: 'any' } }], ports }],
      },
    },
  },
  CSIDriver: {
    group: 'storage.k8s.io/v1',
    shape: {
      spec: {
        attachRequired: 'bool',
        podInfoOnMount: 'bool',
        volumeLifecycleModes: [{ values: ['Persistent', 'Ephemeral'] }],
        storageCapacity: 'bool',
        fsGroupPolicy: { values: ['ReadWriteOnceWithFSType', 'File', 'None'] },
        tokenRequests: [{ audience: 'any', expirationSeconds: 'int' }],
        requiresRepublish: 'bool',
        seLinuxMount: 'bool',
        nodeAllocatableUpdatePeriodSeconds: 'int',
        serviceAccountTokenInSecrets: 'bool',
      },
    },
  },
  ResourceQuota: {
    group: 'v1',
    shape: {
      spec: {
        hard: 'quantities',
        scopes: [scope],
        scopeSelector: {
          matchExpressions: [{ scopeName: scope, operator: { values: ['In', 'NotIn', 'Exists', 'DoesNotExist'] }, values: 'any' }],
        },
      },
    },
  },
  LimitRange: {
    group: 'v1',
    shape: {
      spec: {
        limits: [
          {
            type: 'any',
            max: 'quantities',
            min: 'quantities',
            default: 'quantities',
            defaultRequest: 'quantities',
            maxLimitRequestRatio: 'quantities',
          },
        ],
      },
    },
  },
  PriorityClass: {
    group: 'scheduling.k8s.io/v1',
    shape: { value: 'any', globalDefault: 'bool', preemptionPolicy: 'any', description: 'any' },
  },
  RuntimeClass: {
    group: 'node.k8s.io/v1',
    shape: { handler: 'any', overhead: { podFixed: 'quantities' }, scheduling: { nodeSelector: 'any', tolerations: 'any' } },
  },
  ValidatingWebhookConfiguration: { group: 'admissionregistration.k8s.io/v1', shape: { webhooks } },
  MutatingWebhookConfiguration: { group: 'admissionregistration.k8s.io/v1', shape: { webhooks } },
  VerticalPodAutoscaler: {
    group: 'autoscaling.k8s.io/v1',
    shape: {
      spec: {
        updatePolicy: { updateMode: { values: ['Off', 'Initial', 'Recreate', 'Auto', 'InPlaceOrRecreate', 'InPlace'] }, '*': 'any' },
        '*': 'any',
      },
    },
  },
  APIService: {
    group: 'apiregistration.k8s.io/v1',
    shape: {
      spec: {
        group: 'any',
        version: 'any',
        service: { name: 'any', namespace: 'any', port: 'int' },
        insecureSkipTLSVerify: 'bool',
        caBundle: 'any',
        groupPriorityMinimum: 'int',
        versionPriority: 'int',
      },
    },
  },
  CiliumNetworkPolicy: { group: 'cilium.io/v2', shape: { spec: { ingress: ciliumRules, egress: ciliumRules, '*': 'any' }, '*': 'any' } },
  CiliumClusterwideNetworkPolicy: {
    group: 'cilium.io/v2',
    shape: { spec: { ingress: ciliumRules, egress: ciliumRules, '*': 'any' }, '*': 'any' },
  },
  Certificate: { group: 'cert-manager.io/v1', shape: { spec: { duration: 'any', renewBefore: 'any', '*': 'any' }, '*': 'any' } },
  ServiceMonitor: { group: 'monitoring.coreos.com/v1', shape: { spec: { endpoints: [endpoint], '*': 'any' } } },
  PodMonitor: { group: 'monitoring.coreos.com/v1', shape: { spec: { podMetricsEndpoints: [endpoint], '*': 'any' } } },
}
