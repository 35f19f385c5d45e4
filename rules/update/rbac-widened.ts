import {
  accountName,
  accountOf,
  accountPlace,
  describeGrants,
  type Grant,
  grantsByRule,
  grantsOf,
  isPowerful,
  mountsToken,
  problem,
  rule,
} from 'ds-lint/rule'

export default rule({
  id: 'rbac-widened',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Service account of the pods gets more permissions',
  why: `The token of a DaemonSet is on every node: an attacker who takes over one node can use it. Permission to read secrets, create
    pods or tokens, or change nodes or roles leads from one node to the whole cluster.`,
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#privilege-escalation-prevention-and-bootstrapping',
  ],
  securitySeverity: 7.5,

  *check(update) {
    const { before, daemonSet, pod } = update
    const account = accountOf({ daemonSet, pod })
    const former = { name: accountName(before.pod), namespace: before.object.namespace }
    const had = grantsOf(former, update.objectsBefore)
    const has = grantsOf(account, update.objects)
    if (!mountsToken(update)) return
    // An export of DaemonSets alone says nothing of permissions.
    if (before.status && BINDINGS.every(kind => update.objectsBefore.all(kind).length === 0)) return
    // An account whose roles are not among the files could do anything before; the default one has none unless somebody binds it.
    if (had.length === 0 && ((former.name !== account.name && former.name !== 'default') || has.length === 0)) return

    const allowed = new Grants(had)
    const gained = has.filter(grant => !allowed.cover(grant))
    for (const grants of grantsByRule(gained)) {
      const [first] = grants
      if (!first) continue
      yield problem(first.place, `the pods of all nodes may now ${describeGrants(grants)}`, {
        severity: grants.some(isPowerful) ? 'warning' : 'info',
        related: [{ place: accountPlace(pod), message: `uses the service account ${account.name}` }],
      })
    }
  },
})

const BINDINGS = ['ClusterRoleBinding', 'RoleBinding'] as const

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
