import {
  accountName,
  accountPlace,
  type AnyField,
  bindingsNaming,
  bindingsOfRole,
  configUses,
  DATA_FIELDS,
  madeIn,
  objectsInFolder,
  objectsOf,
  type OtherObject,
  problem,
  referencesOf,
  rule,
  set,
  type Subjects,
  workloadsOfClass,
  workloadsRunningAs,
  workloadsUsing,
} from 'ds-lint/rule'
import { editDistance, isSeries, suggest } from 'ds-lint/kubernetes'

export default rule({
  id: 'misspelled-reference',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Misspelled reference to an object',
  why: `The pods refer to an object that is not given, while an object of the same kind with a similar name is not used. Without its
    service account or priority class no pod is created, without its ConfigMap or Secret no container starts, and a binding to a
    role that does not exist grants nothing. The API server accepts all of this.`,
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/names/'],

  *check(subject) {
    const { pod, objects, daemonSet } = subject
    for (const { kind, name, place, consequence, keys } of referencesOf(subject)) {
      const namespace = SHARED.has(kind) ? undefined : (place.namespace ?? daemonSet.value?.metadata?.namespace)
      if (objects.named(kind, name, namespace).length > 0 || madeIn(objects).has(`${kind} ${name}`)) continue
      // Whether an object is used takes long to find out, and few have a similar name.
      const candidates = objectsInFolder(kind, place.field, objects, namespace)
        .filter(
          each =>
            LONE.has(kind) ||
            suggest(name, [each.object.name]) !== undefined ||
            isPart(kind, name, each) ||
            isSynonym(name, each) ||
            hasFiles(each, keys),
        )
        .filter(each => !isAnother(kind, name, each.object.name) && (!isUsed(each, subject) || hasKeys(each, keys)))
      const near =
        candidates.find(each => (kind === 'ConfigMap' || kind === 'Secret') && isSynonym(name, each)) ??
        nearest(name, candidates, LONE.has(kind)) ??
        candidates.find(each => isPart(kind, name, each) && (keys === undefined || keys.length === 0 || hasKeys(each, keys))) ??
        onlyUnused(candidates, keys, subject)
      if (!near) {
        const other = kind === 'Role' ? 'ClusterRole' : kind === 'ClusterRole' ? 'Role' : undefined
        const used = other && objectsInFolder(kind, place.field, objects, namespace).find(each => isSlip(name, each.object.name))
        if (used) {
          yield problem(place.field, `the files have no ${kind} ${name}: ${consequence}; did you mean "${used.object.name}"?`, {
            related: [{ place: used.field.resolve(['metadata', 'name']), message: `the ${kind}` }],
            fix: set(place.field, used.object.name, 'unsafe'),
          })
          continue
        }
        const own = configUses(pod).filter(use => use.kind === kind)
        const same =
          kind === 'ConfigMap' || kind === 'Secret'
            ? objectsInFolder(kind, place.field, objects, namespace).find(
                each => isOneLetter(name, each.object.name) && own.some(use => use.name === each.object.name),
              )
            : undefined
        if (same) {
          yield problem(
            place.field,
            `the files have no ${kind} ${name}: ${consequence}; did you mean "${same.object.name}", which the pods use as well?`,
            {
              related: [{ place: same.field.resolve(['metadata', 'name']), message: `the ${kind}` }],
              fix: set(place.field, same.object.name, 'unsafe'),
            },
          )
          continue
        }
        const twin = other && objectsInFolder(other, place.field, objects).find(each => each.object.name === name)
        if (twin) {
          yield problem(place.field, `the files have no ${kind} ${name}, but a ${other} ${name}: ${consequence}; set kind: ${other}`, {
            related: [{ place: twin.field.resolve(['metadata', 'name']), message: `the ${other}` }],
          })
        }
        continue
      }
      yield problem(
        place.field,
        `the files have no ${kind} ${name}, but ${near.object.name}, ${keys && hasKeys(near, keys) ? `which has ${keys[0]}` : 'to which nothing refers'}: ${consequence}; did you mean "${near.object.name}"?`,
        {
          related: [{ place: near.field.resolve(['metadata', 'name']), message: `the ${kind}` }],
          fix: set(place.field, near.object.name, 'unsafe'),
        },
      )
    }
    yield* unboundAccount(accountName(pod), subject)
    yield* builtInRoles(subject)
  },
})

/** Kinds that are in no namespace. */
const SHARED = new Set(['ClusterRole', 'PriorityClass', 'Namespace', 'RuntimeClass', 'StorageClass', 'DeviceClass'])
/** Kinds of which a file holds one for each agent: the only one that nobody uses is the one that is meant. */
const LONE = new Set(['ServiceAccount', 'Role', 'ClusterRole'])

const BINDINGS = ['ClusterRoleBinding', 'RoleBinding']

const INHABITANTS = ['ServiceAccount', 'ConfigMap', 'Secret', 'Service', 'Deployment', 'DaemonSet', 'StatefulSet', 'RoleBinding']

/** Whether a name of storage, devices or networks is another one on purpose: `net-a` beside `net-b`, or a class of the cluster such as `efs` beside `nfs`. */
function isAnother(kind: string, name: string, near: string): boolean {
  if (NAMED_BY[kind] === undefined) return false
  if (name.slice(0, -1) === near.slice(0, -1)) return true
  return kind.endsWith('Class') && (name.length < 6 || editDistance(name, near) > 1)
}

/** The key under which other objects name one of a kind, on one line. */
const NAMED_BY: Readonly<Record<string, string>> = {
  PersistentVolumeClaim: 'claimName',
  StorageClass: 'storageClassName',
  DeviceClass: 'deviceClassName',
  ResourceClaim: 'resourceClaimName',
  ResourceClaimTemplate: 'resourceClaimTemplateName',
  NetworkAttachmentDefinition: 'k8s\\.v1\\.cni\\.cncf\\.io/networks',
}

const NAMING =
  'DaemonSet Deployment StatefulSet Job CronJob Pod PersistentVolumeClaim PersistentVolume ResourceClaim ResourceClaimTemplate'.split(' ')

/** What has certificates, and names their Secrets. */
const TLS_USERS = ['Ingress', 'Gateway', 'Certificate', 'Issuer', 'ClusterIssuer', 'IngressRoute']

/** Labels by which consoles, dashboards and controllers find what nobody names. */
const FOUND_BY =
  /^(?:grafana[_-]|console\.openshift\.io\/|argocd\.argoproj\.io\/secret-type$|sidecar\.|prometheus[_-]|alertmanager[_-]|loki[_-])/

function isFoundByLabel(object: AnyField): boolean {
  return object
    .resolve(['metadata', 'labels'])
    .entries()
    .some(([key]) => FOUND_BY.test(key))
}

/** Whether anything that is given refers to it. */
function isUsed({ object, field }: OtherObject, subject: Subjects['daemonSet']): boolean {
  const { objects, pod } = subject
  const { kind, name } = object
  if (kind === 'ConfigMap' || kind === 'Secret') {
    return (
      isFoundByLabel(field) ||
      configUses(pod).some(use => use.kind === kind && use.name === name) ||
      workloadsUsing(subject, kind, name).length > 0 ||
      TLS_USERS.some(each => objectsOf(each, objects).some(({ text }) => text.includes(name)))
    )
  }
  if (kind === 'Namespace')
    return INHABITANTS.some(each => objectsOf(each, objects, name).some(({ object: { namespace } }) => namespace === name))
  if (kind === 'ServiceAccount') return workloadsRunningAs(subject, name).length > 0
  if (kind === 'RuntimeClass') return false
  const key = NAMED_BY[kind]
  if (key !== undefined) {
    const naming = new RegExp(`${key}["']?: *.{0,200}(?<![\\w.-])${name.replaceAll(/[^\w-]/g, String.raw`\$&`)}(?![\\w.-])`)
    return NAMING.some(each => objectsOf(each, objects).some(({ text }) => text.includes(name) && naming.test(text)))
  }
  if (kind === 'PriorityClass') return workloadsOfClass(subject, name).length > 0
  return bindingsOfRole(kind, name, objects).length > 0
}

/** Whether it holds each key that is read: then it is meant, even where others refer to it, too. */
function hasKeys({ field }: OtherObject, keys: readonly string[] | undefined): boolean {
  return keys !== undefined && keys.length > 0 && keys.every(key => DATA_FIELDS.some(map => field.resolve([map, key]).exists))
}

/** Whether it holds each of the files that are read: their names say what they are, unlike keys such as password. */
function hasFiles(object: OtherObject, keys: readonly string[] | undefined): boolean {
  return hasKeys(object, keys) && keys?.some(key => /\.\w+$/.test(key) && !GENERAL_FILE.test(key)) === true
}

/** Names of files that objects of many agents hold. */
const GENERAL_FILE = /^(?:config|values|settings|tls|ca|cert|key|server|client)\.\w+$/i

/** Another word for the same at its end: `agent-cfg` and `agent-config`. */
function isSynonym(name: string, { object }: OtherObject): boolean {
  const [a, b] = [name, object.name].map(each => each.replace(/(?<=\w-)(?:cfg|conf|config|configmap|configuration|settings|cm)$/, 'config'))
  return a === b
}

/** A name with a word more or less at an end: `agent` and `agent-system`, `memberlist` and `agent-memberlist`. */
function isPart(kind: string, name: string, { object }: OtherObject): boolean {
  const [short, long] = name.length < object.name.length ? [name, object.name] : [object.name, name]
  if (kind === 'Namespace') return long.startsWith(`${short}-`)
  return (kind === 'ConfigMap' || kind === 'Secret') && (long.startsWith(`${short}-`) || long.endsWith(`-${short}`))
}

/** The only one with these files, where nothing refers to it, whatever it is called. */
function onlyUnused(
  candidates: readonly OtherObject[],
  keys: readonly string[] | undefined,
  subject: Subjects['daemonSet'],
): OtherObject | undefined {
  const [only, ...others] = candidates.filter(each => hasFiles(each, keys))
  return only && others.length === 0 && !isUsed(only, subject) ? only : undefined
}

function nearest(name: string, candidates: readonly OtherObject[], isLone: boolean): OtherObject | undefined {
  const found = suggest(
    name,
    candidates.map(({ object }) => object.name),
  )
  const near = candidates.find(({ object }) => object.name === found)
  // Names that differ in a number are a series.
  if (near && Math.abs(near.object.name.length - name.length) <= 2 && !isSeries(near.object.name, name)) return near
  return isLone && candidates.length === 1 ? candidates[0] : undefined
}

/** Nearly the same name, and no series of them. */
function isSlip(name: string, near: string): boolean {
  return editDistance(name, near) <= 2 && name.length > 5 && name.replace(/\d+|s$/g, '') !== near.replace(/\d+|s$/g, '')
}

/** One letter missing or too many, and not at the end, where names of a series differ. */
function isOneLetter(name: string, near: string): boolean {
  if (name.length < 6 || Math.abs(name.length - near.length) !== 1 || editDistance(name, near) !== 1) return false
  return name.at(-1) === near.at(-1) && name.replace(/\d+/g, '') !== near.replace(/\d+/g, '')
}

interface Subject {
  readonly kind?: string
  readonly name?: string
  readonly namespace?: string
}

/** ClusterRoles of every cluster that agents are bound to. */
const BUILT_IN =
  'cluster-admin system:auth-delegator system:basic-user system:discovery system:heapster system:kube-dns system:kubelet-api-admin system:monitoring system:node system:node-bootstrapper system:node-problem-detector system:node-proxier system:persistent-volume-provisioner system:service-account-issuer-discovery system:volume-scheduler'.split(
    ' ',
  )

/** A binding to a role of every cluster whose name has a slip: roles of other names that begin so are made by others. */
function* builtInRoles({ daemonSet, pod, objects }: Subjects['daemonSet']): Iterable<ReturnType<typeof problem>> {
  for (const { field } of bindingsNaming(accountName(pod), objects)) {
    const place = field.at('roleRef', 'name')
    const name = place.value ?? ''
    if (!/^(?:system:|cluster)/.test(name) || BUILT_IN.includes(name) || field.value?.roleRef?.kind !== 'ClusterRole') continue
    if (objects.named('ClusterRole', name).length > 0) continue
    const near = BUILT_IN.find(each => isSlip(name, each) || hasOtherEnding(name, each))
    if (near === undefined) continue
    yield problem(
      place,
      `no cluster has a ClusterRole ${name}, unless something else makes it: DaemonSet ${daemonSet.value?.metadata?.name ?? ''} gets no permissions by this binding; did you mean "${near}"?`,
      { fix: set(place, near, 'unsafe') },
    )
  }
}

/** Another ending of a long name: `system:node-proxy` of `system:node-proxier`. */
function hasOtherEnding(name: string, role: string): boolean {
  return name.startsWith('system:') && name.slice(0, -1) === role.slice(0, name.length - 1) && role.length - name.length === 2
}

/** A binding of the same file for an account that is not given, where the one that is given has none, or is nearly called so and has no such role. */
function* unboundAccount(account: string, subject: Subjects['daemonSet']): Iterable<ReturnType<typeof problem>> {
  const { objects, daemonSet, pod } = subject
  const { namespace } = daemonSet.value?.metadata ?? {}
  const [own] = objects.named('ServiceAccount', account, namespace)
  const bound = bindingsNaming(account, objects)
  if (!own && (bound.length > 0 || account === 'default')) return
  const roles = bound.map(({ value }) => value?.roleRef?.name)
  const isKnown = (name: string): boolean =>
    objects.named('ServiceAccount', name).length > 0 || workloadsRunningAs(subject, name).length > 0
  for (const binding of BINDINGS.flatMap(kind => objectsInFolder(kind, own?.field ?? daemonSet, objects))) {
    const subjects = (binding.field as AnyField).resolve(['subjects']).items()
    for (const each of subjects) {
      const { kind, name } = (each.value ?? {}) as Subject
      if (kind !== 'ServiceAccount' || !name || name === 'default' || isKnown(name)) continue
      // Of an account that is not given, the name of the DaemonSet tells for whom the binding is.
      if (!own && (name !== daemonSet.value?.metadata?.name || each.resolve(['namespace']).raw !== namespace)) continue
      if (bound.length > 0 && !(isSlip(name, account) && hasNone(account, binding, roles))) continue
      const place = each.resolve(['name'])
      yield problem(
        place,
        `ServiceAccount ${name} is not among the files, and the pods run as ${account}, which has no ${bound.length > 0 ? 'such ' : ''}binding: the agent gets no permissions${bound.length > 0 ? ' by this one' : ''}; did you mean "${account}"?`,
        {
          related: [{ place: accountPlace(pod), message: 'the account of the pods' }],
          fix: set(place, account, 'unsafe'),
        },
      )
    }
  }
}

/** Whether no binding gives the account the role of this one. */
function hasNone(account: string, binding: OtherObject, roles: ReadonlyArray<string | undefined>): boolean {
  const role = (binding.field as AnyField).resolve(['roleRef', 'name']).raw
  const others = ((binding.field as AnyField).resolve(['subjects']).items() as AnyField[]).map(each => each.resolve(['name']).raw)
  return !others.includes(account) && roles.every(each => each !== role)
}
