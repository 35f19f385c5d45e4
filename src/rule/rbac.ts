/** What a service account may do, as the roles and bindings that were given say. */
import { addTo, groupBy } from '../base/index.ts'
import type { Other, PodSpec } from '../kubernetes/index.ts'
import type { Subjects } from '../subjects/index.ts'
import type { Objects, OtherObject } from '../workspace/index.ts'
import type { AnyField, Field } from '../yaml/index.ts'

/** A ServiceAccount by its name; without a namespace it is the one that the DaemonSet is applied to. */
export interface Account {
  readonly name: string
  readonly namespace: string | undefined
}

/** One verb on one resource. */
export interface Grant {
  readonly group: string
  readonly resource: string
  readonly verb: string
  /** Empty: of any name. */
  readonly names: readonly string[]
  /** Undefined: in all of them. */
  readonly namespace: string | undefined
  /** Where the verb is written. */
  readonly place: AnyField
  /** The rule of the role that gives it. */
  readonly rule: string
  /** The resource in words. */
  readonly what: string
}

/** The service account of a DaemonSet's pods. */
export function accountOf({ daemonSet, pod }: Pick<Subjects['daemonSet'], 'daemonSet' | 'pod'>): Account {
  return { name: accountName(pod), namespace: daemonSet.value?.metadata?.namespace }
}

/** By the deprecated alias, too. */
export function accountName({ value }: Field<PodSpec>): string {
  return value?.serviceAccountName || value?.serviceAccount || 'default'
}

/** Where the pods name their service account. */
export function accountPlace(pod: Field<PodSpec>): AnyField {
  const alias = pod.at('serviceAccount')
  return alias.exists && !pod.at('serviceAccountName').exists ? alias : pod.at('serviceAccountName')
}

/** Of each binding that names the account, and whose role is given or is cluster-admin. */
export function grantsOf(account: Account, objects: Objects): Grant[] {
  return bindingsOf(account, objects).flatMap(({ object, field }) => {
    const { roleRef } = field.value ?? {}
    const namespace = object.kind === 'RoleBinding' ? object.namespace : undefined
    const { kind, name } = roleRef ?? {}
    const isRole = kind === 'Role' || kind === 'ClusterRole'
    const role = isRole && name !== undefined ? objects.find(kind, kind === 'Role' ? object.namespace : undefined, name) : undefined
    if (role) return rulesOf(role.field, namespace)
    const place = field.at('roleRef', 'name')
    const every = { group: '*', resource: '*', verb: '*', names: [], namespace, place, rule: placeId(place) }
    return name === 'cluster-admin' ? [{ ...every, what: 'everything, as cluster-admin' }] : []
  })
}

type Binding = OtherObject<Other<'ClusterRoleBinding' | 'RoleBinding'>>

/** Bindings by the names of the service accounts that they are for. */
const bound = new WeakMap<Objects, ReadonlyMap<string | undefined, readonly Binding[]>>()

/** Those that name the account, in any namespace. */
export function bindingsNaming(name: string, objects: Objects): readonly Binding[] {
  let byName = bound.get(objects)
  if (!byName) bound.set(objects, (byName = boundIn(objects)))
  return byName.get(name) ?? []
}

/** Those that give rights to the account. */
function bindingsOf(account: Account, objects: Objects): Binding[] {
  return bindingsNaming(account.name, objects).filter(({ field }) => field.value?.subjects?.some(subject => isAccount(subject, account)))
}

function boundIn(objects: Objects): ReadonlyMap<string | undefined, readonly Binding[]> {
  const byName = new Map<string | undefined, Binding[]>()
  for (const binding of [...objects.all('ClusterRoleBinding'), ...objects.all('RoleBinding')]) {
    const accounts = (binding.field.value?.subjects ?? []).filter(({ kind }) => kind === 'ServiceAccount')
    for (const name of new Set(accounts.map(subject => subject.name))) addTo(byName, name, binding)
  }
  return byName
}

interface BindingSubject {
  readonly kind?: string
  readonly name?: string
  readonly namespace?: string
}

/** Without a namespace on one side, the account of that name. */
function isAccount({ kind, name, namespace }: BindingSubject, account: Account): boolean {
  return (
    kind === 'ServiceAccount' &&
    name === account.name &&
    (namespace === undefined || account.namespace === undefined || namespace === account.namespace)
  )
}

interface RoleRule {
  readonly apiGroups?: readonly string[]
  readonly resources?: readonly string[]
  readonly verbs?: readonly string[]
  readonly resourceNames?: readonly string[]
}

function rulesOf(role: Field<{ readonly rules?: readonly RoleRule[] }>, namespace: string | undefined): Grant[] {
  return (role.value?.rules ?? []).flatMap(({ apiGroups = [], resources = [], verbs = [], resourceNames: names = [] }, index) =>
    apiGroups.flatMap(group =>
      resources.flatMap(resource =>
        verbs.map((verb, at) => {
          const of = group === '' || group === '*' ? resource : `${resource}.${group}`
          const what = `${resource === '*' ? everythingOf(group) : of}${names.length > 0 ? ` (${names.join(', ')})` : ''}`
          const place = role.resolve(['rules', index, 'verbs', at])
          return { group, resource, verb, names, namespace, place, rule: placeId(role.resolve(['rules', index])), what }
        }),
      ),
    ),
  )
}

function everythingOf(group: string): string {
  if (group === '*') return 'everything'
  return group === '' ? 'everything of the core group' : `everything of ${group}`
}

function placeId({ key: { file, span } }: AnyField): string {
  return `${file.path} ${span.start}`
}

const READS = new Set(['get', 'list', 'watch', '*'])
const WRITES = new Set(['create', 'update', 'patch', 'delete', 'deletecollection', '*'])
const RUNS = new Set([
  'serviceaccounts/token',
  'pods/exec',
  'pods/attach',
  'pods/portforward',
  'pods/ephemeralcontainers',
  'nodes/proxy',
  'pods/proxy',
])
const CHANGED =
  /^(?:nodes|nodes\/status|pods|daemonsets|deployments|statefulsets|jobs|cronjobs|replicasets|replicationcontrollers|(?:cluster)?role(?:binding)?s|(?:validating|mutating)webhookconfigurations|certificatesigningrequests\/approval|persistentvolumes)$/

/** What leads from a node's token to the cluster. */
export function isPowerful({ resource, verb }: Grant): boolean {
  if (['escalate', 'bind', 'impersonate'].includes(verb) || resource === '*') return true
  if (resource === 'secrets') return READS.has(verb) || WRITES.has(verb)
  return RUNS.has(resource) || (CHANGED.test(resource) && WRITES.has(verb))
}

/** What is as good as the whole cluster: its secrets, its tokens, or more rights. */
export function isWholeCluster(grant: Grant): boolean {
  const { group, resource, verb } = grant
  if (['escalate', 'bind', 'impersonate'].includes(verb)) return true
  if (resource === '*' && (group === '*' || group === '')) return READS.has(verb) || WRITES.has(verb)
  if (resource === 'secrets') return READS.has(verb)
  return resource === 'serviceaccounts/token' && (verb === 'create' || verb === '*')
}

/** Grants of one rule of a role together, each group in the order of its text. */
export function grantsByRule(grants: readonly Grant[]): Grant[][] {
  return [...groupBy(grants, ({ rule }) => rule).values()].map(group =>
    group.toSorted((a, b) => a.place.key.span.start - b.place.key.span.start),
  )
}

const MOST = 4

/** `get, list secrets; patch nodes`: verbs together by what they are for. */
export function describeGrants(grants: readonly Grant[]): string {
  const verbs = new Map<string, Set<string>>()
  for (const { verb, what } of grants) {
    const known = verbs.get(what)
    if (known) known.add(verb)
    else verbs.set(what, new Set([verb]))
  }
  const shown = [...verbs].map(([what, all]) => `${all.has('*') ? 'do everything with' : [...all].join(', ')} ${what}`)
  return `${shown.slice(0, MOST).join('; ')}${shown.length > MOST ? ` and ${shown.length - MOST} more` : ''}`
}
