import {
  accountOf,
  accountPlace,
  type AnyField,
  bindingsOf,
  isMistaken,
  objectsInFolder,
  problem,
  rule,
  set,
  sharesNamespace,
  workloadsRunningAs,
} from 'ds-lint/rule'

export default rule({
  id: 'service-account-not-used',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Pods run as default beside the service account that was made for them',
  why: `Without serviceAccountName the pods run as the service account default, which has none of the permissions that bindings give to the account of the agent: the API server refuses its requests as
    forbidden.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/',
    'https://github.com/kubernetes/node-problem-detector/issues/791',
  ],

  *check({ daemonSet, pod, objects }) {
    const account = accountOf({ daemonSet, pod })
    if (account.name !== 'default' || pod.value?.automountServiceAccountToken === false || isMistaken(pod, 'serviceAccountName')) return
    const { name: own = '', namespace } = daemonSet.value?.metadata ?? {}
    for (const { object, field } of objectsInFolder('ServiceAccount', daemonSet, objects, namespace)) {
      const { name } = object
      if (!isNamedAs(name, own) || !sharesNamespace(object.namespace, namespace)) continue
      const bindings = bindingsOf({ ...account, name }, objects)
      if (bindings.length === 0 || workloadsRunningAs({ daemonSet, objects }, name, namespace).length > 0) continue
      const place = pod.at('serviceAccountName')
      yield problem(
        place.exists ? accountPlace(pod) : place,
        `the pods run as default, which has none of the permissions of ${name}; set serviceAccountName: ${name}`,
        {
          related: [{ place: (field as AnyField).resolve(['metadata', 'name']), message: 'the account' }],
          fix: set(place, name, 'unsafe'),
        },
      )
      return
    }
  },
})

/** The same name, or one with a word more. */
function isNamedAs(account: string, own: string): boolean {
  return account === own || account.startsWith(`${own}-`) || (account.length >= 4 && own.startsWith(`${account}-`))
}
