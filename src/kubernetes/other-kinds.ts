/**
 * The kinds that rules look at beside DaemonSets: the fields that they read, and their types. The schema table holds DaemonSets alone; what stands
 * here is enough to relate other objects to them. Anything written that is not of its type here is left out, as if it were missing.
 */
import type { Wanted } from '../yaml/index.ts'
import { any, fields, flag, int, list, quantities, scalar, type Shape, type Shaped, shaped, text, texts } from './shape.ts'

const metadata = fields({ name: text, namespace: text, labels: texts, annotations: texts })
const requirement = fields({ key: text, operator: text, values: list(text) })
const scopeRequirement = fields({ scopeName: text, operator: text, values: list(text) })
const labelSelector = fields({ matchLabels: texts, matchExpressions: list(requirement) })
const reference = fields({ apiVersion: text, kind: text, name: text })
const policyRule = fields({
  apiGroups: list(text),
  resources: list(text),
  resourceNames: list(text),
  verbs: list(text),
  nonResourceURLs: list(text),
})
const role = fields({ metadata, rules: list(policyRule), aggregationRule: any })
const binding = fields({
  metadata,
  roleRef: fields({ apiGroup: text, kind: text, name: text }),
  subjects: list(fields({ kind: text, name: text, namespace: text, apiGroup: text })),
})
const container = fields({
  name: text,
  image: text,
  ports: list(fields({ name: text, containerPort: int, hostPort: int, hostIP: text, protocol: text })),
  resources: fields({ limits: quantities, requests: quantities }),
  securityContext: fields({ privileged: flag }),
  restartPolicy: text,
})
/** A ConfigMap or Secret of a volume. */
const source = fields({ name: text, secretName: text, items: list(fields({ key: text, path: text })) })
const pod = fields({
  serviceAccountName: text,
  serviceAccount: text,
  hostNetwork: flag,
  nodeSelector: texts,
  nodeName: text,
  affinity: any,
  tolerations: list(fields({ key: text, operator: text, value: text, effect: text, tolerationSeconds: int })),
  priorityClassName: text,
  containers: list(container),
  initContainers: list(container),
  volumes: list(
    fields({
      name: text,
      configMap: source,
      secret: source,
      projected: fields({ sources: list(fields({ configMap: source, secret: source })) }),
    }),
  ),
})
const template = fields({ metadata, spec: pod })
const workload = fields({ metadata, spec: fields({ replicas: int, selector: labelSelector, template }) })

const SHAPES = {
  ServiceAccount: fields({ metadata, automountServiceAccountToken: flag, imagePullSecrets: list(fields({ name: text })) }),
  Role: role,
  ClusterRole: role,
  RoleBinding: binding,
  ClusterRoleBinding: binding,
  ConfigMap: fields({ metadata, data: texts, binaryData: texts, immutable: flag }),
  Secret: fields({ metadata, data: texts, stringData: texts, type: text, immutable: flag }),
  Service: fields({
    metadata,
    spec: fields({
      type: text,
      clusterIP: text,
      selector: texts,
      internalTrafficPolicy: text,
      externalTrafficPolicy: text,
      loadBalancerClass: text,
      trafficDistribution: text,
      ports: list(fields({ name: text, port: int, targetPort: scalar, nodePort: int, protocol: text })),
    }),
  }),
  EndpointSlice: fields({ metadata, ports: list(fields({ name: text, port: int, protocol: text })) }),
  PodDisruptionBudget: fields({
    metadata,
    spec: fields({ selector: labelSelector, minAvailable: scalar, maxUnavailable: scalar, unhealthyPodEvictionPolicy: text }),
  }),
  HorizontalPodAutoscaler: fields({ metadata, spec: fields({ scaleTargetRef: reference }) }),
  VerticalPodAutoscaler: fields({
    metadata,
    spec: fields({ targetRef: reference, updatePolicy: fields({ updateMode: text }), resourcePolicy: any }),
  }),
  NetworkPolicy: fields({ metadata, spec: fields({ podSelector: labelSelector, policyTypes: list(text), ingress: any, egress: any }) }),
  PriorityClass: fields({ metadata, value: int, globalDefault: flag, preemptionPolicy: text }),
  ResourceQuota: fields({
    metadata,
    spec: fields({ hard: quantities, scopes: list(text), scopeSelector: fields({ matchExpressions: list(scopeRequirement) }) }),
  }),
  LimitRange: fields({
    metadata,
    spec: fields({
      limits: list(
        fields({
          type: text,
          default: quantities,
          defaultRequest: quantities,
          max: quantities,
          min: quantities,
          maxLimitRequestRatio: quantities,
        }),
      ),
    }),
  }),
  Namespace: fields({ metadata }),
  RuntimeClass: fields({ metadata, handler: text, overhead: any, scheduling: any }),
  PersistentVolumeClaim: fields({ metadata, spec: fields({ accessModes: list(text), storageClassName: text }) }),
  DaemonSet: workload,
  Deployment: workload,
  StatefulSet: workload,
  ReplicaSet: workload,
  Job: workload,
  CronJob: fields({ metadata, spec: fields({ jobTemplate: fields({ spec: fields({ template }) }) }) }),
  Pod: fields({ metadata, spec: pod }),
} as const

/** A kind that rules can ask for with its types. */
export type OtherKind = keyof typeof SHAPES
/** An object of such a kind, as far as rules read it. */
export type Other<K extends OtherKind> = Shaped<(typeof SHAPES)[K]>
/** What a workload makes pods of, as far as rules read it. */
export type OtherPodTemplate = Shaped<typeof template>
/** rbac/v1 PolicyRule. */
export type PolicyRule = Shaped<typeof policyRule>

/** Whether objects of a kind are read as typed objects beside DaemonSets. */
export function isOtherKind(kind: string): kind is OtherKind {
  return Object.hasOwn(SHAPES, kind)
}

/** A written value as an object of its kind: without what is not of its type. */
export function asKind<K extends OtherKind>(kind: K, written: unknown): Other<K> {
  return (shaped(written, SHAPES[kind]) ?? {}) as Other<K>
}

/** A written value as a label selector: without what is not of its type; undefined for what is no mapping. */
export function asLabelSelector(written: unknown): Shaped<typeof labelSelector> | undefined {
  return shaped(written, labelSelector) as Shaped<typeof labelSelector> | undefined
}

const wanted = new Map<OtherKind, Wanted>()

/** The keys of an object that `asKind` looks at. */
export function keysOfKind(kind: OtherKind): Wanted {
  let keys = wanted.get(kind)
  if (!keys) wanted.set(kind, (keys = keysOf(SHAPES[kind])))
  return keys
}

function keysOf(shape: Shape): Wanted {
  if (shape.is === 'list') return keysOf(shape.of)
  return shape.is === 'fields' ? new Map(Object.entries(shape.of).map(([key, of]) => [key, keysOf(of)])) : 'all'
}
