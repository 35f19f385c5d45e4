import {
  type AnyField,
  type Fix,
  objectsInFolder,
  type OtherObject,
  type Place,
  problem,
  remembered,
  rename,
  rule,
  set,
} from 'ds-lint/rule'
import { editDistance, quantityOf } from 'ds-lint/kubernetes'

/** What a field holds: a list names its items, a record its fields, an enum its values. `any` is not looked at. */
type Shape = 'any' | 'bool' | 'int' | 'quantities' | readonly [Shape] | Enum | { readonly [field: string]: Shape }
interface Enum {
  readonly values: readonly string[]
}

const ports: Shape = [{ protocol: { values: ['TCP', 'UDP', 'SCTP'] }, port: 'any', endPort: 'int' }]
const selector: Shape = { matchLabels: 'any', matchExpressions: 'any' }
const top = { apiVersion: 'any', kind: 'any', metadata: 'any', status: 'any' } as const

/** The kinds that the pods' API versions of today have, with all their fields. */
const KINDS: Readonly<Record<string, { readonly group: string; readonly shape: { readonly [field: string]: Shape } }>> = {
  ServiceAccount: { group: 'v1', shape: { automountServiceAccountToken: 'bool', imagePullSecrets: [{ name: 'any' }], secrets: 'any' } },
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
        scopes: [
          {
            values: [
              'Terminating',
              'NotTerminating',
              'BestEffort',
              'NotBestEffort',
              'PriorityClass',
              'CrossNamespacePodAffinity',
              'VolumeAttributesClass',
            ],
          },
        ],
        scopeSelector: { matchExpressions: 'any' },
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
}

export default rule({
  id: 'invalid-companion',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'The API server refuses an object beside the DaemonSet',
  why: `An object that is deployed with the DaemonSet has a field that does not exist, or a value that its field does not take. kubectl applies the others and leaves this one out: the
    agent runs without its permissions, its limits or its driver object.`,
  references: ['https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.34/'],

  *check({ daemonSet, objects }) {
    const related = [{ place: daemonSet.at('metadata', 'name'), message: 'the DaemonSet beside it' }]
    for (const kind of Object.keys(KINDS)) {
      for (const other of objectsInFolder(kind, daemonSet, objects)) {
        for (const { place, message, fix } of defectsOf(other)) yield problem(place, message, { related, fix })
      }
    }
  },
})

interface Defect {
  readonly place: Place
  readonly message: string
  readonly fix: Fix | undefined
}

/** Found once, however many DaemonSets the object stands beside. */
const defectsOf: (other: OtherObject) => readonly Defect[] = remembered(other => {
  const { kind, apiVersion, name } = other.object
  const { group, shape } = KINDS[kind]!
  if (apiVersion !== group || isPlain(other.text, shape)) return []
  const about = `${kind} ${name}`
  return [
    ...shapeDefects(other.field, { ...top, ...shape }, about),
    ...(kind === 'PodDisruptionBudget' ? budgetDefects(other, about) : []),
    ...(kind === 'LimitRange' ? rangeDefects(other, about) : []),
  ]
})

/** Whether each line that is not indented starts a field that is not looked into: most objects are not read for this rule. */
function isPlain(text: string, shape: { readonly [field: string]: Shape }): boolean {
  return Array.from(text.matchAll(/^[^\s#-].*/gm), ([line]) => /^([A-Za-z]\w*)[ \t]*:/.exec(line)?.[1]).every(
    key => key !== undefined && (Object.hasOwn(top, key) || shape[key] === 'any'),
  )
}

type Defects = Iterable<Defect>

function refused(place: Place, defect: string, about: string, remedy: string, fix?: Fix): Defect {
  return { place, message: `${defect}, so the API server rejects ${about}; ${remedy}`, fix }
}

function* shapeDefects(field: AnyField, shape: Shape, about: string): Defects {
  const { raw } = field
  if (shape === 'any' || raw === undefined || raw === null || (typeof raw === 'string' && /[$<{]/.test(raw))) return
  if (typeof shape === 'string') yield* scalarDefects(field, shape, about)
  else if (isList(shape)) for (const item of field.items()) yield* shapeDefects(item, shape[0], about)
  else if (isEnum(shape)) {
    if (typeof raw !== 'string' || shape.values.includes(raw)) return
    const meant = shape.values.find(value => value.toLowerCase() === raw.toLowerCase() || editDistance(value, raw) <= 2)
    yield refused(
      field,
      `"${raw}" is not supported`,
      about,
      `use ${meant ?? `one of ${shape.values.join(', ')}`}`,
      meant === undefined ? undefined : set(field, meant, 'safe'),
    )
  } else {
    for (const [key, entry] of field.entries()) {
      const known = shape[key]
      if (known === undefined) yield* unknownField(key, entry, Object.keys(shape), about)
      else yield* shapeDefects(entry, known, about)
    }
  }
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape)
}

function isEnum(shape: Shape): shape is Enum {
  return typeof shape === 'object' && 'values' in shape
}

/** A field with nearly the name of one; others may be of a later version. */
function* unknownField(key: string, entry: AnyField, known: readonly string[], about: string): Defects {
  const near = known.find(each => each.toLowerCase() === key.toLowerCase() || (key.length > 3 && editDistance(each, key) <= 2))
  if (near === undefined) return
  yield {
    place: entry.key,
    message: `${about} has no field "${key}", so kubectl rejects it; did you mean ${near}?`,
    fix: rename(entry, near, 'unsafe'),
  }
}

function* scalarDefects(field: AnyField, shape: 'bool' | 'int' | 'quantities', about: string): Defects {
  const { raw } = field
  if (shape === 'bool' && typeof raw !== 'boolean') {
    const meant = raw === 'true' ? true : raw === 'false' ? false : undefined
    yield refused(
      field,
      'the value must be true or false',
      about,
      'correct it',
      meant === undefined ? undefined : set(field, meant, 'safe'),
    )
  } else if (shape === 'int' && typeof raw === 'string')
    yield refused(field, 'the value must be a whole number', about, 'remove the quotes')
  else if (shape === 'quantities') {
    for (const [, entry] of field.entries()) {
      const { raw: value } = entry
      if ((typeof value !== 'string' && typeof value !== 'number') || /[$<{]/.test(String(value)) || quantityOf(value)) continue
      yield refused(entry, `"${value}" is not a quantity`, about, 'write it like 500m, 2 or 64Mi')
    }
  }
}

function* budgetDefects({ field }: OtherObject, about: string): Defects {
  const [least, most] = [field.resolve(['spec', 'minAvailable']), field.resolve(['spec', 'maxUnavailable'])]
  if (least.exists && most.exists) yield refused(most, 'minAvailable and maxUnavailable are both set', about, 'keep minAvailable')
}

/** As ValidateLimitRange compares what one item says of a resource. */
function* rangeDefects({ field }: OtherObject, about: string): Defects {
  for (const item of field.resolve(['spec', 'limits']).items()) {
    for (const [small, large] of ORDER) {
      for (const [resource, entry] of item.resolve([small]).entries()) {
        const [less, more] = [quantityOf(entry.raw), quantityOf(item.resolve([large, resource]).raw)]
        if (less && more && less.asApproximateFloat() > more.asApproximateFloat())
          yield refused(
            entry,
            `${small} of ${resource} exceeds ${large}`,
            about,
            `lower it to ${String(item.resolve([large, resource]).raw)}`,
          )
      }
    }
  }
}

const ORDER = [
  ['min', 'max'],
  ['default', 'max'],
  ['defaultRequest', 'max'],
  ['defaultRequest', 'default'],
] as const
