import { isSentByHelm } from 'ds-lint/kubernetes'
import {
  type Account,
  accountName,
  accountOf,
  accountPlace,
  type AnyField,
  describeGrants,
  type Grant,
  grantsBeyond,
  grantsOf,
  groupBy,
  isFor,
  isKeptByHelm,
  mountsToken,
  type Problem,
  problem,
  rule,
  type Subjects,
} from 'ds-lint/rule'

export default rule({
  id: 'permissions-lost',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Pods lose permissions that their service account had',
  why: `Roles are bound to a service account by its name. Pods that switch to an account that nothing binds get 403 Forbidden from the
    API server: an agent that starts all the same is ready, and does nothing. Pods that run lose what a role no longer gives, too,
    at once and on all nodes: nothing restarts, and no rollout stops.`,
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding'],

  *check(update) {
    const { before, daemonSet, pod, relation } = update
    const account = accountOf({ daemonSet, pod })
    const former = { name: accountName(before.pod), namespace: before.object.namespace }
    if (relation !== 'same') {
      yield* taken(former, update)
      return
    }
    if (!mountsToken(update)) {
      yield* withoutToken(account, update)
      return
    }
    if (account.name === former.name) {
      yield* narrowed(account, former, update)
      return
    }
    // Roles that are still bound to the old account are those that the pods had.
    if (grantsOf(former, update.objects).length === 0 || grantsOf(account, update.objects).length > 0) return
    yield problem(
      accountPlace(pod),
      `service account ${account.name} has none of the permissions of ${former.name}: no binding names it; add it to the subjects of those that name ${former.name}`,
      { related: before.pod.at('serviceAccountName').exists ? [{ place: accountPlace(before.pod), message: 'before' }] : [] },
    )
  },
})

/** The account stops what the pods leave to it. */
function* withoutToken(account: Account, update: Subjects['update']): Generator<Problem> {
  const { before, pod, objects, objectsBefore } = update
  const setting = objects.find('ServiceAccount', account.namespace, account.name)?.field.at('automountServiceAccountToken')
  if (setting?.value !== false || pod.value?.automountServiceAccountToken !== undefined) return
  const grants = grantsOf(account, objects)
  const had = objectsBefore.find('ServiceAccount', account.namespace, account.name)
  if (!had || grants.length === 0 || !mountsToken({ ...before, objects: objectsBefore })) return
  yield problem(setting, `pods that start from now on get no token and may not ${describeGrants(grants)}; pods that run keep theirs`, {
    related: [{ place: accountPlace(pod), message: `uses the service account ${account.name}` }],
  })
}

/** The old pods run until somebody deletes them, and bindings of the same name change with the apply. */
function* taken(former: Account, update: Subjects['update']): Generator<Problem> {
  const { before, objects, objectsBefore } = update
  // Where no namespace is written, both may be in one.
  if (former.namespace === undefined || !mountsToken({ ...before, objects: objectsBefore })) return
  const lost = grantsBeyond(former, objectsBefore, former, objects).filter(grant => !isOfPodSecurityPolicies(grant))
  for (const grants of groupBy(lost, ({ binding }) => idOf(binding)).values()) {
    const { binding } = grants[0]!
    const given = sameBinding(binding, objects)
    if (!given || isFor(given, former) || roleNameOf(given.field) !== roleNameOf(binding.field)) continue
    yield problem(
      given.field.resolve(['subjects']),
      `${given.object.kind} ${given.object.name} no longer names the service account ${former.name} of namespace ${former.namespace}: the old pods, which run until they are deleted, lose permission to ${describeGrants(grants)} at once; keep both subjects until then`,
      { related: [{ place: accountPlace(before.pod), message: `uses the service account ${former.name}` }] },
    )
  }
}

function sameBinding({ object: { kind, name, namespace } }: Grant['binding'], objects: Subjects['update']['objects']) {
  return objects
    .named(kind as BindingKind, name)
    .find(({ object }) => namespace === undefined || object.namespace === undefined || object.namespace === namespace)
}

/** What else is missing may stand in other files. */
function* narrowed(account: Account, former: Account, update: Subjects['update']): Generator<Problem> {
  const { before, objects, objectsBefore, pod } = update
  const lost = grantsBeyond(former, objectsBefore, account, objects).filter(grant => !isOfPodSecurityPolicies(grant))
  const uses = { place: accountPlace(pod), message: `uses the service account ${account.name}` }
  for (const grants of groupBy(lost, ({ role, binding }) => `${idOf(binding)} ${role ? idOf(role) : ''}`).values()) {
    const { binding, role } = grants[0]!
    const { kind, name } = binding.object
    const given = sameBinding(binding, objects)
    const what = `${kind} ${name}`
    if (!given) {
      // An export holds what no manifest of these files has ever named.
      if (before.status) continue
      const isPruned = isSentByHelm(update.target) && !isKeptByHelm(binding.field)
      const when = isPruned ? 'helm deletes it, and the pods' : 'once it is deleted, the pods'
      yield problem(
        accountPlace(pod),
        `${what} is no longer in the manifests: ${when} of all nodes lose permission to ${describeGrants(grants)}`,
        { related: [{ place: binding.field.resolve(['metadata', 'name']), message: 'before' }] },
      )
    } else if (!isFor(given, account)) {
      const place = given.field.resolve(['subjects'])
      yield problem(
        place,
        `${what} no longer names the service account ${account.name}: the pods of all nodes lose permission to ${describeGrants(grants)} at once`,
        { related: [uses] },
      )
    } else {
      const left = role && objects.find(role.object.kind, role.object.namespace, role.object.name)
      // Another role of a binding is refused, and takes nothing.
      if (!left || roleNameOf(given.field) !== roleNameOf(binding.field)) continue
      yield problem(
        left.field.resolve(['rules']),
        `the pods of all nodes lose permission to ${describeGrants(grants)} at once; restore the rule if the agent uses them`,
        { severity: 'info', related: [uses] },
      )
    }
  }
}

function roleNameOf(binding: AnyField): string {
  const [kind, name] = ['kind', 'name'].map(key => binding.resolve(['roleRef', key]).value)
  return `${String(kind)} ${String(name)}`
}

type BindingKind = 'ClusterRoleBinding' | 'RoleBinding'

function idOf({ object: { kind, namespace = '', name } }: NonNullable<Grant['role']> | Grant['binding']): string {
  return `${kind} ${namespace}/${name}`
}

/** Nothing asks for them since Kubernetes 1.25. */
function isOfPodSecurityPolicies({ resource }: Grant): boolean {
  return resource === 'podsecuritypolicies'
}
