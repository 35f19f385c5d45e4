import { accountOf, accountPlace, isBound, isMistaken, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'token-not-needed',
  on: 'daemonSet',
  severity: 'info',
  preset: 'security',
  since: '0.1.0',
  summary: 'Service account token without permissions is mounted',
  why: `The token is in every pod on every node. Anything that is later granted to the service account is granted to the agent
    on all nodes. An agent that does not use the API server needs no token; one that does should have its own account.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting',
  ],
  securitySeverity: 3.5,

  *check({ daemonSet, pod, objects }) {
    const automount = pod.at('automountServiceAccountToken')
    if (automount.value === false || isMistaken(pod, 'automountServiceAccountToken') || isMistaken(pod, 'serviceAccountName')) return
    const account = accountOf({ daemonSet, pod })
    const given = objects.find('ServiceAccount', account.namespace, account.name)
    // The pod's own setting counts before the account's.
    if (automount.value === undefined && given?.field.value?.automountServiceAccountToken === false) return
    const isDefault = account.name === 'default'
    if (!isDefault && !given) return
    // One that names it in another namespace is another mistake.
    if (isBound(account, objects)) return
    if (isDefault) {
      const place = pod.at('serviceAccountName').exists ? accountPlace(pod) : automount
      yield problem(
        place,
        'the pods mount the token of the default service account; set automountServiceAccountToken: false, or give the agent an account of its own',
      )
      return
    }
    yield problem(
      automount.exists ? automount : accountPlace(pod),
      `the pods mount the token of ${account.name}, which no binding in these files grants anything; set automountServiceAccountToken: false if the agent does not use the API server`,
      given ? { related: [{ place: given.field.at('metadata', 'name'), message: 'the account' }] } : {},
    )
  },
})
