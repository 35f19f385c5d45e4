/** Objects besides nodes, as placement takes them: without what is not of its type. */
import { shape } from '../kubernetes/index.ts'
import type { ClusterObjects, Pod } from '../placement/index.ts'
import { isStruct } from '../yaml/index.ts'
import { member, type Plain, textAt } from './plain.ts'

const { amounts, fields, flag, int, list, text, texts } = shape

/** Called with the path of everything that is left out because of its type. */
type Dropped = (path: string) => void

const metadata = fields({
  name: text,
  namespace: text,
  labels: texts,
  ownerReferences: list(fields({ kind: text, name: text })),
  deletionTimestamp: text,
})
const selector = fields({ matchLabels: texts, matchExpressions: list(fields({ key: text, operator: text, values: list(text) })) })
const toleration = fields({ key: text, operator: text, value: text, effect: text, tolerationSeconds: int })
const resources = fields({ limits: amounts, requests: amounts })
const container = fields({
  name: text,
  resources,
  ports: list(fields({ containerPort: int, hostPort: int, hostIP: text, protocol: text })),
  restartPolicy: text,
})
const affinityTerms = fields({
  requiredDuringSchedulingIgnoredDuringExecution: list(
    fields({ topologyKey: text, labelSelector: selector, namespaces: list(text), namespaceSelector: selector }),
  ),
})
const disk = fields({
  pdName: text,
  volumeID: text,
  iqn: text,
  pool: text,
  image: text,
  monitors: list(text),
  readOnly: flag,
})
const pod = fields({
  metadata,
  spec: fields({
    nodeName: text,
    hostNetwork: flag,
    priority: int,
    priorityClassName: text,
    preemptionPolicy: text,
    runtimeClassName: text,
    containers: list(container),
    initContainers: list(container),
    overhead: amounts,
    resources,
    affinity: fields({ podAffinity: affinityTerms, podAntiAffinity: affinityTerms }),
    volumes: list(fields({ gcePersistentDisk: disk, awsElasticBlockStore: disk, iscsi: disk, rbd: disk })),
    tolerations: list(toleration),
  }),
  status: fields({ startTime: text, phase: text, conditions: list(fields({ type: text, status: text })) }),
})

const limitRangeItem = fields({
  type: text,
  default: amounts,
  defaultRequest: amounts,
  max: amounts,
  min: amounts,
  maxLimitRequestRatio: amounts,
})
const webhookConfiguration = fields({
  kind: text,
  metadata,
  webhooks: list(
    fields({
      name: text,
      rules: list(fields({ apiGroups: list(text), apiVersions: list(text), operations: list(text), resources: list(text), scope: text })),
      namespaceSelector: selector,
      objectSelector: selector,
    }),
  ),
})
const SHAPES = {
  PriorityClass: fields({ metadata, value: int, globalDefault: flag, preemptionPolicy: text }),
  RuntimeClass: fields({
    metadata,
    overhead: fields({ podFixed: amounts }),
    scheduling: fields({ nodeSelector: texts, tolerations: list(toleration) }),
  }),
  LimitRange: fields({ metadata, spec: fields({ limits: list(limitRangeItem) }) }),
  ResourceQuota: fields({
    metadata,
    spec: fields({
      hard: amounts,
      scopes: list(text),
      scopeSelector: fields({ matchExpressions: list(fields({ scopeName: text, operator: text, values: list(text) })) }),
    }),
  }),
  PodDisruptionBudget: fields({
    metadata,
    spec: fields({ selector }),
    status: fields({ disruptionsAllowed: int, disruptedPods: shape.any }),
  }),
  Namespace: fields({ metadata }),
  MutatingWebhookConfiguration: webhookConfiguration,
  ValidatingWebhookConfiguration: webhookConfiguration,
}

/** A kind of object that decides on pods. */
export type ClusterKind = keyof typeof SHAPES

const LISTS: { readonly [K in ClusterKind]: keyof ClusterObjects } = {
  PriorityClass: 'priorityClasses',
  RuntimeClass: 'runtimeClasses',
  LimitRange: 'limitRanges',
  ResourceQuota: 'resourceQuotas',
  PodDisruptionBudget: 'podDisruptionBudgets',
  Namespace: 'namespaces',
  MutatingWebhookConfiguration: 'webhooks',
  ValidatingWebhookConfiguration: 'webhooks',
}

export function isClusterKind(kind: string): kind is ClusterKind {
  return Object.hasOwn(SHAPES, kind)
}

/** Objects as they are added; one without a name is none. */
export class ObjectCollection {
  readonly #lists: { readonly [K in keyof Required<ClusterObjects>]: unknown[] } = {
    priorityClasses: [],
    runtimeClasses: [],
    limitRanges: [],
    resourceQuotas: [],
    podDisruptionBudgets: [],
    namespaces: [],
    webhooks: [],
  }

  /** Whether it has a name. */
  add(kind: ClusterKind, value: unknown, dropped?: Dropped): boolean {
    if (!textAt(value, 'metadata', 'name')) return false
    const shaped = shape.shaped(value, SHAPES[kind], dropped) as object
    // The kinds of webhooks share a list.
    this.#lists[LISTS[kind]].push(LISTS[kind] === 'webhooks' ? { ...shaped, kind } : shaped)
    return true
  }

  get objects(): ClusterObjects {
    // What a shape leaves is of the types that it names.
    return this.#lists as unknown as ClusterObjects
  }
}

/** Of manifests. PodDisruptionBudgets are not among them: a manifest does not say how many disruptions are allowed now. */
const OF_MANIFESTS = [
  'PriorityClass',
  'RuntimeClass',
  'LimitRange',
  'ResourceQuota',
  'Namespace',
  'MutatingWebhookConfiguration',
  'ValidatingWebhookConfiguration',
] as const

/** Manifests of other kinds that decide on pods. */
export function clusterObjects(manifests: {
  all(kind: string): Iterable<{ readonly field: { readonly value: unknown } }>
}): ClusterObjects {
  const found = new ObjectCollection()
  for (const kind of OF_MANIFESTS) for (const { field } of manifests.all(kind)) found.add(kind, field.value)
  return found.objects
}

/** What placement asks of a pod that is there and has a name. */
export function podOf(value: Plain, dropped?: Dropped): Pod {
  const { spec, ...rest } = shape.shaped(value, pod, dropped) as Pod
  return { ...rest, spec: spec ?? {} }
}

/** Whether it takes room on a node: it is bound and has not ended. */
export function isOnNode(value: Plain): boolean {
  const phase = textAt(value, 'status', 'phase')
  return phase !== 'Succeeded' && phase !== 'Failed' && isStruct(member(value, 'spec')) && textAt(value, 'spec', 'nodeName') !== undefined
}
