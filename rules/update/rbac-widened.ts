import { type AnyField, type Objects, type OtherObject, problem, rule, groupBy } from 'ds-lint/rule'

export default rule({
  id: 'rbac-widened',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: "The pods' service account may do more in the cluster than before",
  why: `The token of a DaemonSet lies on every node: whoever takes over one node can use it. Reading secrets, creating pods or tokens, changing
    nodes or roles with it is the way from one node to the whole cluster.`,
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#privilege-escalation-prevention-and-bootstrapping',
  ],
  securitySeverity: 7.5,

  *check(update) {
    const { before, daemonSet, pod } = update
    const account = { name: pod.value?.serviceAccountName ?? 'default', namespace: daemonSet.value?.metadata?.namespace }
    const former = { name: before.pod.value?.serviceAccountName ?? 'default', namespace: before.object.namespace }
    const had = grantsOf(former, update.objectsBefore)
    const has = grantsOf(account, update.objects)
    // An account whose roles are not among the files could do anything before.
    if (had.length === 0 && (former.name !== account.name || has.length === 0)) return

    const allowed = new Grants(had)
    const gained = has.filter(grant => !allowed.cover(grant))
    for (const grants of byRule(gained)) {
      const [first] = grants
      if (!first) continue
      const shown = wordsOf(grants)
      const more = shown.length > MOST ? ` and ${shown.length - MOST} more` : ''
      yield problem(first.place, `the pods of all nodes may now ${shown.slice(0, MOST).join('; ')}${more}`, {
        severity: grants.some(isPowerful) ? 'warning' : 'info',
        related: [{ place: pod.at('serviceAccountName'), message: `their service account is ${account.name}` }],
      })
    }
  },
})

interface Account {
  readonly name: string
  readonly namespace: string | undefined
}

/** One verb on one resource. */
interface Grant {
  readonly group: string
  readonly resource: string
  readonly verb: string
  /** Empty: of any name. */
  readonly names: readonly string[]
  /** Undefined: in all of them. */
  readonly namespace: string | undefined
  readonly place: AnyField
  /** The rule of the role that gives it. */
  readonly rule: string
  /** The resource in words. */
  readonly what: string
}

type Plain = Readonly<Record<string, unknown>>

function grantsOf(account: Account, objects: Objects): Grant[] {
  return bindingsOf(account, objects).flatMap(({ object, field }) => {
    const { kind, name } = plain(plain(field.value)['roleRef'])
    const namespace = object.kind === 'RoleBinding' ? object.namespace : undefined
    const role =
      typeof kind === 'string' && typeof name === 'string'
        ? objects.find(kind, kind === 'Role' ? object.namespace : undefined, name)
        : undefined
    if (!role) {
      const place = field.resolve(['roleRef', 'name'])
      const every = { group: '*', resource: '*', verb: '*', names: [], namespace, place, rule: placeId(place) }
      return name === 'cluster-admin' ? [{ ...every, what: 'everything, as cluster-admin' }] : []
    }
    return rulesOf(role.field, namespace)
  })
}

type Binding = Pick<OtherObject, 'object'> & { readonly field: AnyField }

interface Bound {
  readonly binding: Binding
  readonly namespace: unknown
}

/** Bindings by the names of the service accounts that they are for. */
const bound = new WeakMap<Objects, ReadonlyMap<string, readonly Bound[]>>()

function bindingsOf(account: Account, objects: Objects): Binding[] {
  let byName = bound.get(objects)
  if (!byName) bound.set(objects, (byName = boundIn(objects)))
  const isMeant = ({ namespace }: Bound): boolean =>
    namespace === undefined || account.namespace === undefined || namespace === account.namespace
  return [...new Set((byName.get(account.name) ?? []).filter(isMeant).map(({ binding }) => binding))]
}

function boundIn(objects: Objects): ReadonlyMap<string, readonly Bound[]> {
  const byName = new Map<string, Bound[]>()
  for (const binding of [...objects.all('ClusterRoleBinding'), ...objects.all('RoleBinding')]) {
    for (const subject of list(plain(binding.field.value)['subjects'])) {
      const { kind, name, namespace } = plain(subject)
      if (kind !== 'ServiceAccount' || typeof name !== 'string') continue
      const known = byName.get(name)
      if (known) known.push({ binding, namespace })
      else byName.set(name, [{ binding, namespace }])
    }
  }
  return byName
}

function rulesOf(role: AnyField, namespace: string | undefined): Grant[] {
  return list(plain(role.value)['rules']).flatMap((each, index) => {
    const { apiGroups, resources, verbs, resourceNames } = plain(each)
    const names = strings(resourceNames)
    return strings(apiGroups).flatMap(group =>
      strings(resources).flatMap(resource =>
        strings(verbs).map((verb, at) => {
          const of = group === '' || group === '*' ? resource : `${resource}.${group}`
          const what = `${resource === '*' ? 'everything' : of}${names.length > 0 ? ` (${names.join(', ')})` : ''}`
          const place = role.resolve(['rules', index, 'verbs', at])
          return { group, resource, verb, names, namespace, place, rule: placeId(role.resolve(['rules', index])), what }
        }),
      ),
    )
  })
}

function placeId({ key: { file, span } }: AnyField): string {
  return `${file.path} ${span.start}`
}

/** Old grants, by what they are for and each of their names. */
class Grants {
  readonly #names = new Map<string, ReadonlySet<string>[]>()

  constructor(grants: readonly Grant[]) {
    for (const { group, resource, verb, namespace, names } of grants) {
      const set = new Set(names)
      for (const name of names.length === 0 ? [undefined] : set) {
        const key = keyOf(group, resource, verb, namespace, name)
        const known = this.#names.get(key)
        if (known) known.push(set)
        else this.#names.set(key, [set])
      }
    }
  }

  /** Whether one of them holds all that a new one does. */
  cover({ group, resource, verb, namespace, names }: Grant): boolean {
    const slash = resource.indexOf('/')
    const resources = slash < 0 ? ['*', resource] : ['*', resource, `*${resource.slice(slash)}`]
    for (const ofGroup of new Set(['*', group]))
      for (const ofResource of new Set(resources))
        for (const ofVerb of new Set(['*', verb]))
          for (const within of new Set([undefined, namespace])) {
            if (this.#names.has(keyOf(ofGroup, ofResource, ofVerb, within, undefined))) return true
            const [first] = names
            const some = first === undefined ? [] : (this.#names.get(keyOf(ofGroup, ofResource, ofVerb, within, first)) ?? [])
            if (some.some(known => names.every(name => known.has(name)))) return true
          }
    return false
  }
}

function keyOf(...parts: readonly (string | undefined)[]): string {
  return JSON.stringify(parts.map(part => part ?? null))
}

const READS = new Set(['get', 'list', 'watch', '*'])
const WRITES = new Set(['create', 'update', 'patch', 'delete', '*'])

/** What leads from a node's token to the cluster. */
function isPowerful({ resource, verb }: Grant): boolean {
  if (['escalate', 'bind', 'impersonate'].includes(verb) || resource === '*' || resource === 'nodes/proxy') return true
  if (resource === 'secrets') return READS.has(verb) || WRITES.has(verb)
  if (['serviceaccounts/token', 'pods/exec', 'pods/attach', 'pods/portforward', 'pods/ephemeralcontainers'].includes(resource)) return true
  const changed =
    /^(?:nodes|nodes\/status|pods|daemonsets|deployments|statefulsets|jobs|cronjobs|replicasets|(?:cluster)?role(?:binding)?s|(?:validating|mutating)webhookconfigurations|certificatesigningrequests\/approval|persistentvolumes)$/
  return changed.test(resource) && WRITES.has(verb)
}

/** Grants of one rule of a role are one finding, at the first verb that gives one. */
function byRule(grants: readonly Grant[]): Grant[][] {
  return [...groupBy(grants, ({ rule }) => rule).values()].map(group =>
    group.toSorted((a, b) => a.place.key.span.start - b.place.key.span.start),
  )
}

const MOST = 4

/** `get, list secrets`: verbs together by what they are for. */
function wordsOf(grants: readonly Grant[]): string[] {
  const verbs = new Map<string, Set<string>>()
  for (const { verb, what } of grants) {
    const known = verbs.get(what)
    if (known) known.add(verb)
    else verbs.set(what, new Set([verb]))
  }
  return [...verbs].map(([what, all]) => `${all.has('*') ? 'do everything with' : [...all].join(', ')} ${what}`)
}

function plain(value: unknown): Plain {
  return typeof value === 'object' && value !== null ? (value as Plain) : {}
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : []
}

function strings(value: unknown): string[] {
  return list(value).filter(item => typeof item === 'string')
}
