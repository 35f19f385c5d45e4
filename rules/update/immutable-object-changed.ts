import {
  accountOf,
  type AnyField,
  bindingsOf,
  configUses,
  needsOf,
  objectsInFolder,
  type Problem,
  problem,
  rule,
  servicesOf,
  type Subjects,
} from 'ds-lint/rule'
import { quantityOf } from 'ds-lint/kubernetes'

export default rule({
  id: 'immutable-object-changed',
  on: 'update',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Immutable object that the pods use is changed',
  why: `The role of a binding, the type of a Secret, the data of a ConfigMap or Secret with immutable: true, the clusterIP of a Service, the handler of a RuntimeClass and most of a
    StorageClass, of a claim and of its volume cannot change. kubectl apply reports the rejection and applies the rest: the DaemonSet is new, and what it reads or may do is old.`,
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#clusterrolebinding-example',
    'https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-immutable',
    'https://kubernetes.io/docs/concepts/configuration/secret/#secret-immutable',
    'https://github.com/kubernetes/kubernetes/blob/v1.37.2/pkg/apis/storage/validation/validation.go',
  ],

  *check(update) {
    if (update.relation !== 'same') return
    yield* changedRoles(update)
    yield* changedData(update)
    yield* changedService(update)
    yield* changedFields(update)
    yield* changedStorage(update)
  },
})

const AGAIN = 'delete the object first, or give the new one another name'

function* changedRoles({ daemonSet, pod, objects, objectsBefore }: Subjects['update']): Generator<Problem> {
  const account = accountOf({ daemonSet, pod })
  for (const binding of bindingsOf(account, objects)) {
    const { kind, namespace, name } = binding.object
    const old = objectsBefore.named(kind, name).find(({ object }) => object.namespace === namespace)
    const [was, is] = [roleOf(old?.value), roleOf(binding.value)]
    if (!old || was === is) continue
    yield problem(
      binding.field.resolve(['roleRef']),
      `the role of ${kind} ${name} is immutable, and the API server rejects the change from ${was} to ${is}; ${AGAIN}`,
      { hazard: 'refusal', related: [{ place: old.field.resolve(['roleRef']), message: 'before' }] },
    )
  }
}

function roleOf(binding: unknown): string {
  const { kind, name } = Object((Object(binding) as { readonly roleRef?: unknown }).roleRef) as {
    readonly kind?: string
    readonly name?: string
  }
  return `${kind} ${name}`
}

function* changedData({ daemonSet, pod, objects, objectsBefore }: Subjects['update']): Generator<Problem> {
  const namespace = daemonSet.value?.metadata?.namespace
  const told = new Set<string>()
  for (const { kind, name } of configUses(pod)) {
    if (told.has(`${kind} ${name}`)) continue
    told.add(`${kind} ${name}`)
    const [old, updated] = [objectsBefore.find(kind, namespace, name), objects.find(kind, namespace, name)]
    if (!old || !updated || old.text === updated.text) continue
    const field = refusedIn(kind, old.field, updated.field)
    if (field === undefined) continue
    const message =
      field === 'type'
        ? `the type of Secret ${name} is immutable, and the API server rejects the change`
        : `${kind} ${name} is immutable, and the API server rejects the change of its ${field}`
    yield problem(updated.field.resolve([field]), `${message}; ${AGAIN}`, {
      hazard: 'refusal',
      related: [{ place: old.field.resolve([field]), message: 'before' }],
    })
  }
}

/** A Service gets an address when it is created, or none, and keeps that. */
function* changedService({ daemonSet, objects, objectsBefore }: Subjects['update']): Generator<Problem> {
  const namespace = daemonSet.value?.metadata?.namespace
  for (const service of servicesOf({ daemonSet, objects })) {
    const { name } = service.object
    const old = objectsBefore.find('Service', namespace, name)
    const [was, is] = [old?.value?.spec?.clusterIP, service.value?.spec?.clusterIP]
    const isExternal = [old, service].some(each => each?.value?.spec?.type === 'ExternalName')
    // The address that the API server chose is not known.
    if (!old || !is || is === was || isExternal || (!was && is !== 'None')) continue
    yield problem(
      service.field.at('spec', 'clusterIP'),
      `the clusterIP of Service ${name} is immutable, and the API server rejects the change from ${was || 'an address of its own'} to ${is}; ${AGAIN}`,
      { hazard: 'refusal', related: [{ place: old.field.at('spec', 'clusterIP'), message: 'before' }] },
    )
  }
}

/** Fields of objects of the whole cluster, and what the API server writes where they are missing. */
const IMMUTABLE: readonly (readonly [kind: string, fields: readonly (readonly [path: readonly string[], missing: unknown])[]])[] = [
  ['RuntimeClass', [[['handler'], undefined]]],
  [
    'StorageClass',
    [
      [['provisioner'], undefined],
      [['parameters'], undefined],
      [['reclaimPolicy'], 'Delete'],
      [['volumeBindingMode'], 'Immediate'],
    ],
  ],
  [
    'CSIDriver',
    [
      [['spec', 'attachRequired'], true],
      [['spec', 'volumeLifecycleModes'], ['Persistent']],
    ],
  ],
]

function* changedFields({ daemonSet, pod, role, objects, objectsBefore }: Subjects['update']): Generator<Problem> {
  for (const [kind, fields] of IMMUTABLE) {
    const given =
      kind === 'RuntimeClass'
        ? objects.named(kind, pod.value?.runtimeClassName ?? '')
        : role.is('csi')
          ? objectsInFolder(kind, daemonSet, objects)
          : []
    for (const { object, field } of given) {
      const old = objectsBefore.find(kind, undefined, object.name)
      for (const [path, missing] of old ? fields : []) {
        const [was, is] = [old!.field.resolve(path), field.resolve(path)]
        if (printed(was, missing) === printed(is, missing)) continue
        yield problem(is, `${path.at(-1)} of ${kind} ${object.name} is immutable, and the API server rejects the change; ${AGAIN}`, {
          hazard: 'refusal',
          related: [{ place: was, message: 'before' }],
        })
      }
    }
  }
}

/** Claims of storage and devices, and the volumes of claims. */
function* changedStorage({ daemonSet, pod, objects, objectsBefore }: Subjects['update']): Generator<Problem> {
  const namespace = daemonSet.value?.metadata?.namespace
  const told = new Set<string>()
  const pairOf = (kind: string, name: string, within: string | undefined): readonly [AnyField, AnyField] | undefined => {
    const [old, updated] = [objectsBefore.find(kind, within, name), objects.find(kind, within, name)]
    if (!old || !updated || told.has(`${kind} ${name}`) || old.text === updated.text) return undefined
    told.add(`${kind} ${name}`)
    return [old.field.resolve(['spec']), updated.field.resolve(['spec'])]
  }
  const refused = (what: string, was: AnyField, is: AnyField): Problem =>
    problem(is, `${what} is immutable, and the API server rejects the change; ${AGAIN}`, {
      hazard: 'refusal',
      related: [{ place: was, message: 'before' }],
    })
  for (const { kind, name } of needsOf({ daemonSet, pod })) {
    const [was, is] = (STORAGE.has(kind) ? pairOf(kind, name, namespace) : undefined) ?? []
    if (kind === 'PersistentVolumeClaim') {
      // A claim that is bound names its volume, where the manifest does not.
      const volume = objects.find(kind, namespace, name)?.field.resolve(['spec', 'volumeName']).raw
      const [wasVolume, isVolume] = (typeof volume === 'string' && pairOf('PersistentVolume', volume, undefined)) || []
      for (const key of new Set([...(wasVolume?.entries() ?? []), ...(isVolume?.entries() ?? [])].map(([each]) => each))) {
        const [a, b] = [wasVolume!.resolve([key]), isVolume!.resolve([key])]
        if (MUTABLE_OF_VOLUMES.has(key) || sorted(withoutDefaults(a.raw)) === sorted(withoutDefaults(b.raw))) continue
        yield refused(`the source ${key} of PersistentVolume ${String(volume)}`, a, b)
      }
    }
    if (!was || !is) continue
    if (kind !== 'PersistentVolumeClaim') {
      if (sorted(was.raw) !== sorted(is.raw)) yield refused(`the spec of ${kind} ${name}`, was, is)
      continue
    }
    for (const key of ['storageClassName', 'accessModes', 'volumeName', 'volumeMode']) {
      const [a, b] = [was.resolve([key]), is.resolve([key])]
      if (a.exists && b.exists && sorted(a.raw) !== sorted(b.raw)) yield refused(`${key} of PersistentVolumeClaim ${name}`, a, b)
    }
    const [a, b] = [was, is].map(spec => spec.resolve(['resources', 'requests', 'storage'])) as [AnyField, AnyField]
    const [before, after] = [quantityOf(a.raw), quantityOf(b.raw)]
    if (before && after && after.cmp(before) < 0)
      yield problem(
        b,
        `PersistentVolumeClaim ${name} shrinks from ${String(a.raw)} to ${String(b.raw)}, which the API server rejects; keep the size, or give the new claim another name`,
        { hazard: 'refusal', related: [{ place: a, message: 'before' }] },
      )
  }
}

const STORAGE = new Set(['PersistentVolumeClaim', 'ResourceClaim', 'ResourceClaimTemplate'])

/** What is no source in the spec of a PersistentVolume. */
const MUTABLE_OF_VOLUMES = new Set([
  'capacity',
  'accessModes',
  'claimRef',
  'persistentVolumeReclaimPolicy',
  'storageClassName',
  'mountOptions',
  'volumeMode',
  'nodeAffinity',
  'volumeAttributesClassName',
])

/** As JSON, whatever the order of keys. */
function sorted(raw: unknown): string {
  return JSON.stringify(raw, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

/** The source of a volume without what the API server takes for missing, such as readOnly: false. */
function withoutDefaults(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null) return raw
  return Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== '' && value !== false && !isEmpty(value)))
}

/** Empty maps and lists are equal to missing ones. */
function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0)
}

function printed({ raw }: AnyField, missing: unknown): string {
  return sorted((isEmpty(raw) ? undefined : raw) ?? missing ?? '')
}

/** The field that cannot change. */
function refusedIn(kind: string, old: AnyField, updated: AnyField): string | undefined {
  const differs = (field: string): boolean => JSON.stringify(old.resolve([field]).raw) !== JSON.stringify(updated.resolve([field]).raw)
  const typeOf = (field: AnyField): unknown => field.resolve(['type']).raw ?? 'Opaque'
  if (kind === 'Secret' && typeOf(old) !== typeOf(updated)) return 'type'
  if (old.resolve(['immutable']).raw !== true) return undefined
  return ['immutable', 'data', 'stringData', 'binaryData'].find(differs)
}
