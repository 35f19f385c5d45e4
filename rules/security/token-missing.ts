import { accountOf, accountPlace, describeGrants, grantsOf, problem, remove, rule } from 'ds-lint/rule'
import { containersOf } from 'ds-lint/kubernetes'

export default rule({
  id: 'token-missing',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Service account has permissions, but no token is mounted',
  why: `With automountServiceAccountToken: false no token is mounted. An agent that needs the permissions of its service account cannot
    create a client, and exits or works without them.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting',
  ],

  *check({ daemonSet, pod, objects }) {
    const automount = pod.at('automountServiceAccountToken')
    const account = accountOf({ daemonSet, pod })
    const given = objects.find('ServiceAccount', account.namespace, account.name)
    const ofAccount = given?.field.at('automountServiceAccountToken')
    // The pod's own setting counts before the account's.
    const place = automount.value === undefined ? ofAccount : automount
    if (place?.value !== false) return
    const { volumes = [] } = pod.value ?? {}
    if (volumes.some(({ projected }) => projected?.sources?.some(({ serviceAccountToken }) => serviceAccountToken !== undefined))) return
    // One that has a kubeconfig, of its node or of a Secret, needs no token.
    if (
      containersOf(pod.value).some(({ command = [], args = [], env = [] }) =>
        [...command, ...args, ...env.flatMap(({ name = '', value = '' }) => [name, value])].some(word => /kubeconfig/i.test(word)),
      )
    )
      return
    if (volumes.some(({ hostPath, name = '' }) => /kubeconfig/i.test(name) || /kubeconfig|\/etc\/kubernetes/.test(hostPath?.path ?? '')))
      return
    const grants = grantsOf(account, objects)
    if (grants.length === 0) return
    yield problem(
      place,
      `service account ${account.name} may ${describeGrants(grants.slice(0, 3))}, but its pods get no token; remove it, or project a token into a volume`,
      {
        related: [accountPlace(pod), grants[0]!.place],
        fix: remove(place, 'unsafe'),
      },
    )
  },
})
