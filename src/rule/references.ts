/** The objects that a DaemonSet, its pods and the bindings of their account name. */
import type { Subjects } from '../subjects/index.ts'
import type { AnyField, Field } from '../yaml/index.ts'
import { configUses } from './configuration.ts'
import { CLAIM_KINDS, needsOf, outcomeWithout } from './needs.ts'
import { accountName, accountPlace, bindingsNaming } from './rbac.ts'
import { objectsInFolder } from './workloads.ts'

type About = Pick<Subjects['daemonSet'], 'daemonSet' | 'pod' | 'objects'>

/** One object that has to exist. */
export interface Reference {
  readonly kind: string
  readonly name: string
  readonly place: { readonly field: AnyField; readonly namespace?: string | undefined }
  readonly consequence: string
  /** What of a ConfigMap or Secret is read by name. */
  readonly keys?: readonly string[] | undefined
}

/** Every object that is named, with what happens where it does not exist. */
export function referencesOf(about: About): readonly Reference[] {
  return [...ofNamespace(about), ...ofPod(about), ...ofBindings(about), ...ofClaims(about), ...ofPools(about)]
}

/** The names of the Secrets with which images are pulled: of the pods, or of their service account where they name none. */
export function pullSecretsOf({ daemonSet, pod, objects }: About): readonly Field<string>[] {
  const own = pod.at('imagePullSecrets').items()
  if (own.length > 0) return own.map(each => each.at('name'))
  const account = objects.find('ServiceAccount', daemonSet.value?.metadata?.namespace, accountName(pod))
  return account?.value?.imagePullSecrets?.length
    ? account.field
        .at('imagePullSecrets')
        .items()
        .map(each => each.at('name'))
    : []
}

function ofNamespace({ daemonSet }: About): Reference[] {
  const field = daemonSet.at('metadata', 'namespace')
  const { value } = field
  if (typeof value !== 'string' || /^(?:default|kube-.*)$/.test(value)) return []
  return [{ kind: 'Namespace', name: value, place: { field }, consequence: 'without it nothing of the namespace is created' }]
}

function ofPod({ daemonSet, pod, objects }: About): Reference[] {
  const account = accountName(pod)
  const { priorityClassName, runtimeClassName } = pod.value ?? {}
  const uses = new Map(configUses(pod).map(use => [`${use.kind} ${use.name}`, use]))
  const outcomeOf = outcomeWithout({ daemonSet, pod })
  return [
    ...(account === 'default'
      ? []
      : [{ kind: 'ServiceAccount', name: account, place: { field: accountPlace(pod) }, consequence: 'no pod is created' }]),
    ...(priorityClassName && !priorityClassName.startsWith('system-')
      ? [
          {
            kind: 'PriorityClass',
            name: priorityClassName,
            place: { field: pod.at('priorityClassName') },
            consequence: 'no pod is created',
          },
        ]
      : []),
    ...(runtimeClassName
      ? [{ kind: 'RuntimeClass', name: runtimeClassName, place: { field: pod.at('runtimeClassName') }, consequence: 'no pod is created' }]
      : []),
    ...pullSecretsOf({ daemonSet, pod, objects }).flatMap(field =>
      typeof field.value === 'string'
        ? [{ kind: 'Secret', name: field.value, place: { field }, consequence: 'images of its registry are pulled without credentials' }]
        : [],
    ),
    ...[...uses.values()].map(({ kind, name, place, keys }) => ({
      kind,
      name,
      place: { field: place },
      consequence: outcomeOf({ kind, name }),
      keys,
    })),
  ]
}

/** Claims and networks of the pods, and what the claims that are given name. */
function ofClaims({ daemonSet, pod, objects }: About): Reference[] {
  const namespace = daemonSet.value?.metadata?.namespace
  const pending = 'the pods stay Pending'
  return needsOf({ daemonSet, pod }).flatMap(({ kind, name, place, outcome, ...need }): Reference[] => {
    if (!CLAIM_KINDS.has(kind)) return []
    const own = { kind, name, place: { field: place, namespace: need.namespace }, consequence: outcome }
    const spec = objects.find(kind, namespace, name)?.field.resolve(['spec'])
    if (!spec) return [own]
    if (kind === 'PersistentVolumeClaim') return [own, ...classIn('StorageClass', spec.resolve(['storageClassName']), pending)]
    const requests = spec.resolve([...(kind === 'ResourceClaimTemplate' ? ['spec'] : []), 'devices', 'requests']).items()
    const classes = requests.flatMap(request => [request.resolve(['exactly', 'deviceClassName']), request.resolve(['deviceClassName'])])
    return [own, ...classes.flatMap(field => classIn('DeviceClass', field, pending))]
  })
}

function classIn(kind: string, field: AnyField, consequence: string): Reference[] {
  return typeof field.raw === 'string' && field.raw !== '' ? [{ kind, name: field.raw, place: { field }, consequence }] : []
}

function ofBindings({ pod, objects }: About): Reference[] {
  return bindingsNaming(accountName(pod), objects).flatMap(({ object, field }) => {
    const { kind, name } = field.value?.roleRef ?? {}
    // The API server refuses a ClusterRoleBinding to a Role.
    const isValid = kind === 'ClusterRole' || (kind === 'Role' && object.kind === 'RoleBinding')
    if (!name || !isValid || OF_EVERY_CLUSTER.test(name)) return []
    return [
      {
        kind,
        name,
        place: { field: field.at('roleRef', 'name'), namespace: object.namespace },
        consequence: 'the binding grants nothing',
      },
    ]
  })
}

/** The pools that MetalLB announces. */
function ofPools({ daemonSet, pod, objects }: About): Reference[] {
  if (!pod.value?.containers?.some(({ image = '' }) => /(?:^|\/)metallb\/speaker(?:[:@]|$)/.test(image))) return []
  const advertisements = ['L2Advertisement', 'BGPAdvertisement'].flatMap(kind => objectsInFolder(kind, daemonSet, objects))
  return advertisements.flatMap(({ object, field }) =>
    (field as AnyField)
      .resolve(['spec', 'ipAddressPools'])
      .items()
      .flatMap(each =>
        typeof each.raw === 'string'
          ? [
              {
                kind: 'IPAddressPool',
                name: each.raw,
                place: { field: each, namespace: object.namespace },
                consequence: 'its addresses are not announced',
              },
            ]
          : [],
      ),
  )
}

/** Roles that the API server itself creates. */
const OF_EVERY_CLUSTER = /^(?:cluster-admin|admin|edit|view|extension-apiserver-authentication-reader|system:.*)$/
