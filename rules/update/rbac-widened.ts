import {
  accountName,
  accountOf,
  accountPlace,
  describeGrants,
  type Grant,
  grantsBeyond,
  grantsByRule,
  grantsOf,
  isPowerful,
  mountsToken,
  problem,
  rule,
  type Subjects,
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
    if (!mountsToken(update)) return
    const gained = grantsBeyond(account, update.objects, former, update.objectsBefore).filter(grant => !isRoleSwitched(grant, update))
    if (gained.length === 0) return
    // An export of DaemonSets alone says nothing of permissions.
    if (before.status && BINDINGS.every(kind => update.objectsBefore.all(kind).length === 0)) return
    // An account whose roles are not among the files could do anything before; the default one has none unless somebody binds it.
    if (grantsOf(former, update.objectsBefore).length === 0 && former.name !== account.name && former.name !== 'default') return

    const isSwitched = former.name !== account.name
    for (const grants of grantsByRule(gained.filter(grant => !isUnserved(grant)))) {
      const [first] = grants
      if (!first) continue
      const severity = grants.some(isPowerful) ? 'warning' : 'info'
      const may = `${describeGrants(grants)}, and so may an attacker on any node; grant only what the agent uses`
      if (isSwitched)
        yield problem(accountPlace(pod), `the pods now run as service account ${account.name}, which may ${may}`, {
          severity,
          related: [{ place: first.place, message: 'the permission' }],
        })
      else
        yield problem(first.place, `service account ${account.name} may now ${may}`, {
          severity,
          related: [{ place: accountPlace(pod), message: `uses the service account ${account.name}` }],
        })
    }
  },
})

/** The role of a binding is immutable: the API server rejects the change, which immutable-object-changed tells. */
function isRoleSwitched({ binding }: Grant, { objectsBefore }: Subjects['update']): boolean {
  const { kind, name, namespace } = binding.object
  const old = objectsBefore.named(kind as (typeof BINDINGS)[number], name).find(({ object }) => object.namespace === namespace)
  return old !== undefined && ROLE.some(key => old.field.resolve(['roleRef', key]).value !== binding.field.resolve(['roleRef', key]).value)
}

const ROLE = ['kind', 'name'] as const

/** Of an API version that the cluster does not serve, for which another rule is: nothing of it is applied. */
function isUnserved({ role, binding }: Grant): boolean {
  return [binding, role].some(each => each?.object.apiVersion.startsWith(`${GROUP}/`) && each.object.apiVersion !== CURRENT)
}

const GROUP = 'rbac.authorization.k8s.io'
const CURRENT = `${GROUP}/v1`

const BINDINGS = ['ClusterRoleBinding', 'RoleBinding'] as const
