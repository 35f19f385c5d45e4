/** What a service account may do, as the roles and bindings that were given say. */
import { groupBy, remembered } from '../base/index.ts'
import type { Other, PodSpec } from '../kubernetes/index.ts'
import type { Subjects } from '../subjects/index.ts'
import type { KeysOf, Objects, OtherObject } from '../workspace/index.ts'
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
  /** Undefined: in all of them. Empty: in that to which an apply sends what names none. */
  readonly namespace: string | undefined
  /** Where the verb is written. */
  readonly place: AnyField
  /** Where the resource is written. */
  readonly resourcePlace: AnyField
  /** The rule of the role that gives it. */
  readonly rule: string
  /** The role that gives it; undefined where it is not given, and known. */
  readonly role: RoleObject | undefined
  /** What binds that to the account. */
  readonly binding: Binding
  /** The resource in words. */
  readonly what: string
}

/** The service account of a DaemonSet's pods. */
export function accountOf({ daemonSet, pod }: Pick<Subjects['daemonSet'], 'daemonSet' | 'pod'>): Account {
  return { name: accountName(pod), namespace: daemonSet.value?.metadata?.namespace }
}

/** By the deprecated alias, too. */
export function accountName({ value }: Field<PodSpec>): string {
  return accountIn(value)
}

export function accountIn(value: PodSpec | undefined): string {
  return value?.serviceAccountName || value?.serviceAccount || 'default'
}

/** Whether the pods get the token of their service account, in its usual place or in a projected volume. */
export function mountsToken({ daemonSet, pod, objects }: Pick<Subjects['daemonSet'], 'daemonSet' | 'pod' | 'objects'>): boolean {
  const { volumes = [], automountServiceAccountToken } = pod.value ?? {}
  if (volumes.some(({ projected }) => projected?.sources?.some(({ serviceAccountToken }) => serviceAccountToken !== undefined))) return true
  const { name, namespace } = accountOf({ daemonSet, pod })
  // The pod's own setting counts before the account's.
  return automountServiceAccountToken ?? objects.find('ServiceAccount', namespace, name)?.field.value?.automountServiceAccountToken ?? true
}

/** Where the pods name their service account. */
export function accountPlace(pod: Field<PodSpec>): AnyField {
  const alias = pod.at('serviceAccount')
  return alias.exists && !pod.at('serviceAccountName').exists ? alias : pod.at('serviceAccountName')
}

/** The roles that are given and bound to the account, each once. */
export function rolesOf(account: Account, objects: Objects): AnyField[] {
  const roles = bindingsOf(account, objects).flatMap(binding => roleOf(binding, objects) ?? [])
  return [...new Map(roles.map(role => [idOf(role), role.field])).values()]
}

type RoleObject = OtherObject<Other<'Role' | 'ClusterRole'>>

/** Undefined where it is not given. */
export function roleOf({ object, value }: Binding, objects: Objects): RoleObject | undefined {
  const { kind, name } = value?.roleRef ?? {}
  if ((kind !== 'Role' && kind !== 'ClusterRole') || name === undefined) return undefined
  return objects.find(kind, kind === 'Role' ? object.namespace : undefined, name)
}

/** Of each binding that names the account, and whose role is given or is cluster-admin. */
export function grantsOf(account: Account, objects: Objects): readonly Grant[] {
  const known = grantsIn(objects)
  const key = JSON.stringify([account.name, account.namespace])
  let grants = known.get(key)
  if (!grants) known.set(key, (grants = bindingsOf(account, objects).flatMap(binding => grantsBy(binding, account, objects))))
  return grants
}

/** By account. */
const grantsIn: (objects: Objects) => Map<string, readonly Grant[]> = remembered(() => new Map())

function grantsBy(binding: Binding, account: Account, objects: Objects): Grant[] {
  const { object, field } = binding
  const namespace = object.kind === 'RoleBinding' ? (object.namespace ?? account.namespace ?? '') : undefined
  const role = roleOf(binding, objects)
  if (role) return rulesOf(role, binding, namespace)
  const place = field.at('roleRef', 'name')
  const every = {
    group: '*',
    resource: '*',
    verb: '*',
    names: [],
    namespace,
    place,
    resourcePlace: place,
    rule: idOf(binding),
    role: undefined,
    binding,
  }
  return place.value === 'cluster-admin' ? [{ ...every, what: 'everything, as cluster-admin' }] : []
}

type BindingKind = 'ClusterRoleBinding' | 'RoleBinding'
export type Binding = OtherObject<Other<BindingKind>>

/** Those that name the account, in any namespace. */
export function bindingsNaming(name: string, objects: Objects): readonly Binding[] {
  return BINDINGS.flatMap(kind => objects.having<BindingKind>(kind, accountsOf, [name]))
}

/** Those that refer to a role. */
export function bindingsOfRole(kind: string, name: string, objects: Objects): readonly Binding[] {
  return BINDINGS.flatMap(each => objects.having<BindingKind>(each, roleKey, [`${kind} ${name}`]))
}

const BINDINGS = ['ClusterRoleBinding', 'RoleBinding'] as const
const roleKey: KeysOf<Other<BindingKind>> = ({ value }) => {
  const { kind, name } = value?.roleRef ?? {}
  return [`${kind} ${name}`]
}

/** The names of the service accounts that a binding is for. */
const accountsOf: KeysOf<Other<BindingKind>> = ({ value }) =>
  (value?.subjects ?? []).flatMap(({ kind, name }) => (kind === 'ServiceAccount' && name !== undefined ? [name] : []))

/** The names of the users and groups that a binding is for. */
const identitiesOf: KeysOf<Other<BindingKind>> = ({ value }) =>
  (value?.subjects ?? []).flatMap(({ kind, name }) => ((kind === 'User' || kind === 'Group') && name !== undefined ? [name] : []))

/** What the API server takes the token of an account for, beside the account itself: its user and its groups. */
function identities({ name, namespace }: Account): string[] {
  const everywhere = ['system:serviceaccounts', 'system:authenticated']
  if (namespace === undefined) return everywhere
  return [`system:serviceaccount:${namespace}:${name}`, `system:serviceaccounts:${namespace}`, ...everywhere]
}

/** Those that name it as one of a group, or as the user that it is. */
function bindingsOfIdentities(account: Account, objects: Objects): Binding[] {
  return identities(account).flatMap(identity => BINDINGS.flatMap(kind => objects.having<BindingKind>(kind, identitiesOf, [identity])))
}

/** Those that give rights to the account, to the user that it is, or to one of its groups. */
export function bindingsOf(account: Account, objects: Objects): Binding[] {
  const found = [...bindingsNaming(account.name, objects), ...bindingsOfIdentities(account, objects)]
  return [...new Set(found)].filter(binding => isFor(binding, account))
}

/** Whether a binding names the account, in whatever namespace, or one of its groups. */
export function isBound(account: Account, objects: Objects): boolean {
  return bindingsNaming(account.name, objects).length > 0 || bindingsOfIdentities(account, objects).length > 0
}

/** Whether it gives its rights to the account. */
export function isFor({ object, value }: Binding, account: Account): boolean {
  // In a RoleBinding a subject without a namespace is in that of the binding.
  const own = object.kind === 'RoleBinding' ? object.namespace : undefined
  const known = identities(account)
  return (
    value?.subjects?.some(subject => {
      if (subject.kind === 'User' || subject.kind === 'Group') return known.includes(subject.name ?? '')
      return isAccount({ ...subject, namespace: subject.namespace ?? own }, account)
    }) ?? false
  )
}

interface BindingSubject {
  readonly kind?: string | undefined
  readonly name?: string | undefined
  readonly namespace?: string | undefined
}

/** Without a namespace on one side, the account of that name; but each namespace has an account default. */
function isAccount({ kind, name, namespace }: BindingSubject, account: Account): boolean {
  if (kind !== 'ServiceAccount' || name !== account.name) return false
  if (name === 'default') return (namespace ?? 'default') === (account.namespace ?? 'default')
  return namespace === undefined || account.namespace === undefined || namespace === account.namespace
}

interface RoleRule {
  readonly apiGroups?: readonly string[]
  readonly resources?: readonly string[]
  readonly verbs?: readonly string[]
  readonly resourceNames?: readonly string[]
}

function rulesOf(role: RoleObject, binding: Binding, namespace: string | undefined): Grant[] {
  const { rules = [] }: { readonly rules?: readonly RoleRule[] } = role.value ?? {}
  const id = idOf(role)
  return rules.flatMap(({ apiGroups = [], resources = [], verbs = [], resourceNames: names = [] }, index) =>
    apiGroups.flatMap(group =>
      resources.flatMap((resource, of) => {
        const given = { group, resource, names, namespace, rule: `${id} ${index}`, role, binding }
        return verbs.map((verb, at) => new RoleGrant(given, verb, { index, of, at }))
      }),
    ),
  )
}

type Given = Pick<Grant, 'group' | 'resource' | 'names' | 'namespace' | 'rule' | 'binding'> & { readonly role: RoleObject }

/** Repositories have hundreds of thousands: what few ask for is made when they do. */
class RoleGrant implements Grant {
  readonly group: string
  readonly resource: string
  readonly names: readonly string[]
  readonly namespace: string | undefined
  readonly rule: string
  readonly role: RoleObject
  readonly binding: Binding

  constructor(
    { group, resource, names, namespace, rule, role, binding }: Given,
    readonly verb: string,
    readonly position: { readonly index: number; readonly of: number; readonly at: number },
  ) {
    this.group = group
    this.resource = resource
    this.names = names
    this.namespace = namespace
    this.rule = rule
    this.role = role
    this.binding = binding
  }

  get place(): AnyField {
    const { index, at } = this.position
    return this.role.field.resolve(['rules', index, 'verbs', at])
  }

  get resourcePlace(): AnyField {
    const { index, of } = this.position
    return this.role.field.resolve(['rules', index, 'resources', of])
  }

  get what(): string {
    const { group, resource, names } = this
    const called = group === '' || group === '*' ? resource : `${resource}.${group}`
    return `${resource === '*' ? everythingOf(group) : called}${names.length > 0 ? ` (${names.join(', ')})` : ''}`
  }
}

function everythingOf(group: string): string {
  if (group === '*') return 'every resource'
  return group === '' ? 'every resource of the core group' : `every resource of ${group}`
}

function idOf({ path, object: { kind, namespace = '', name } }: RoleObject | Binding): string {
  return JSON.stringify([path, kind, namespace, name])
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
  /^(?:nodes|nodes\/status|services\/status|pods|daemonsets|deployments|statefulsets|jobs|cronjobs|replicasets|replicationcontrollers|(?:cluster)?role(?:binding)?s|(?:validating|mutating)webhookconfigurations|certificatesigningrequests\/approval|persistentvolumes)$/

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
  const shown = [...verbs].map(([what, all]) => {
    if (!all.has('*')) return `${listed([...all])} ${what}`
    return what === 'everything' ? 'do everything' : `use every verb on ${what}`
  })
  return `${shown.slice(0, MOST).join('; ')}${shown.length > MOST ? ` and ${shown.length - MOST} more` : ''}`
}

/** `get`, `get and list`, `get, list and watch`. */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** What an account of a DaemonSet may do, and its account before or after a change may not. Where one names no namespace, it is in that of the other. */
export function grantsBeyond(first: Account, objects: Objects, second: Account, otherObjects: Objects): readonly Grant[] {
  const one = { ...first, namespace: first.namespace ?? second.namespace }
  const other = { ...second, namespace: second.namespace ?? first.namespace }
  if (areWrittenAlike(bindingsOf(one, objects), objects, bindingsOf(other, otherObjects), otherObjects)) return []
  return beyond(grantsOf(one, objects), grantsOf(other, otherObjects))
}

/** Whether the texts of bindings and their roles are the same: most updates leave them as they are. */
function areWrittenAlike(bindings: readonly Binding[], objects: Objects, others: readonly Binding[], otherObjects: Objects): boolean {
  return (
    bindings.length === others.length &&
    bindings.every((binding, index) => {
      const other = others[index]!
      return isWrittenAs(binding, other) && isWrittenAs(roleOf(binding, objects), roleOf(other, otherObjects))
    })
  )
}

function isWrittenAs(one: RoleObject | Binding | undefined, other: RoleObject | Binding | undefined): boolean {
  return (
    one === other ||
    (one?.object.name === other?.object.name && one?.object.namespace === other?.object.namespace && one?.text === other?.text)
  )
}

function beyond(grants: readonly Grant[], others: readonly Grant[]): readonly Grant[] {
  if (grants.length === 0 || areAlike(grants, others)) return []
  const allowed = new GrantSet(others)
  return grants.filter(grant => !allowed.cover(grant))
}

/** One by one, as those of a role that did not change. */
function areAlike(grants: readonly Grant[], others: readonly Grant[]): boolean {
  return (
    grants.length === others.length &&
    grants.every((grant, index) => {
      const { group, resource, verb, namespace, names } = others[index]!
      return (
        grant.resource === resource &&
        grant.verb === verb &&
        grant.group === group &&
        grant.namespace === namespace &&
        grant.names.length === names.length &&
        grant.names.every((name, at) => name === names[at])
      )
    })
  )
}

/** What grants allow, together. */
export class GrantSet {
  readonly #allowed = new Set<string>()

  constructor(grants: readonly Grant[]) {
    for (const { group, resource, verb, namespace, names } of grants) {
      for (const name of names.length === 0 ? [undefined] : names) this.#allowed.add(grantKey(group, resource, verb, namespace, name))
    }
  }

  /** Whether they allow all that another grant does. */
  cover({ group, resource, verb, namespace, names }: Grant): boolean {
    if (names.length === 0 && this.#allowed.has(grantKey(group, resource, verb, namespace, undefined))) return true
    const slash = resource.indexOf('/')
    const resources = slash < 0 ? ['*', resource] : ['*', resource, `*${resource.slice(slash)}`]
    const allows = (name: string | undefined): boolean => {
      for (const ofGroup of new Set(['*', group]))
        for (const ofResource of new Set(resources))
          for (const ofVerb of new Set(['*', verb]))
            for (const within of new Set([undefined, namespace]))
              for (const any of new Set([undefined, name]))
                if (this.#allowed.has(grantKey(ofGroup, ofResource, ofVerb, within, any))) return true
      return false
    }
    return names.length === 0 ? allows(undefined) : names.every(allows)
  }
}

function grantKey(...parts: readonly (string | undefined)[]): string {
  return JSON.stringify(parts.map(part => part ?? null))
}
