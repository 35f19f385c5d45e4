import {
  type Account,
  accountName,
  accountOf,
  accountPlace,
  bindingsOfRole,
  describeGrants,
  grantsOf,
  GrantSet,
  groupBy,
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
    if (relation !== 'same' || !mountsToken(update)) return
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

/** By roles that are given and bound as before: what else is missing may stand in other files. */
function* narrowed(account: Account, former: Account, { objects, objectsBefore, pod }: Subjects['update']): Generator<Problem> {
  const allowed = new GrantSet(grantsOf(account, objects))
  const lost = grantsOf(former, objectsBefore).filter(grant => !allowed.cover(grant))
  for (const [role, grants] of groupBy(lost, grant => grant.role)) {
    const kind = role?.resolve(['kind']).raw
    const { metadata } = role?.value ?? {}
    const { name = '', namespace } = metadata ?? {}
    if (typeof kind !== 'string' || bindingsOfRole(kind, name, objects).length === 0) continue
    const left = objects.find(kind, namespace, name)
    if (!left) continue
    yield problem(
      left.field.resolve(['rules']),
      `the pods of all nodes may no longer ${describeGrants(grants)}; pods that run now lose it at once`,
      {
        severity: 'info',
        related: [{ place: accountPlace(pod), message: `uses the service account ${account.name}` }],
      },
    )
  }
}
