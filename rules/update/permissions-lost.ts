import { accountName, accountOf, accountPlace, grantsOf, mountsToken, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'permissions-lost',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'New service account of the pods has none of the permissions of the old one',
  why: `Roles are bound to a service account by its name. Pods that switch to an account that nothing binds get 403 Forbidden from the
    API server: an agent that starts all the same is ready, and does nothing.`,
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding'],

  *check(update) {
    const { before, daemonSet, pod, relation } = update
    const account = accountOf({ daemonSet, pod })
    const former = accountName(before.pod)
    if (relation !== 'same' || account.name === former || !mountsToken(update)) return
    const namespace = before.object.namespace
    // Roles that are still bound to the old account are those that the pods had.
    if (grantsOf({ name: former, namespace }, update.objects).length === 0 || grantsOf(account, update.objects).length > 0) return
    yield problem(
      accountPlace(pod),
      `service account ${account.name} has none of the permissions of ${former}: no binding names it; add it to the subjects of those that name ${former}`,
      { related: before.pod.at('serviceAccountName').exists ? [{ place: accountPlace(before.pod), message: 'before' }] : [] },
    )
  },
})
