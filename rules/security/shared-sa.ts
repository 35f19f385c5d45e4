import { accountOf, accountPlace, grantsOf, problem, rule, workloadsRunningAs } from 'ds-lint/rule'

export default rule({
  id: 'shared-sa',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'security',
  since: '0.1.0',
  summary: 'The pods of all nodes run as the service account of a controller',
  why: `A controller needs rights over the cluster and runs on one node; with its service account the DaemonSet carries the same token to every node.
    A service account of its own, with the few rights that an agent needs, keeps one node from being the cluster.`,
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege',
    'https://github.com/cubefs/cubefs/issues/1882',
  ],
  securitySeverity: 6.5,

  *check({ daemonSet, pod, objects }) {
    const account = accountOf({ daemonSet, pod })
    if (account.name === 'default') return
    const other = workloadsRunningAs({ daemonSet, objects }, account.name, account.namespace, ['Deployment', 'StatefulSet'])[0]
    if (!other) return
    const hasRights = grantsOf(account, objects).length > 0
    yield problem(
      accountPlace(pod),
      `service account ${account.name} is also that of ${other.kind} ${other.name}, whose rights are then on every node: give the agent an account of its own`,
      { severity: hasRights ? 'warning' : 'info', related: [{ place: accountPlace(other.pod), message: `${other.kind} ${other.name}` }] },
    )
  },
})
