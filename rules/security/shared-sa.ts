import { accountOf, accountPlace, grantsOf, problem, rule, workloadsRunningAs } from 'ds-lint/rule'

export default rule({
  id: 'shared-sa',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'security',
  since: '0.1.0',
  summary: 'Service account is shared with a controller',
  why: `A controller needs permissions over the cluster and runs on one node. With its service account the DaemonSet has the same token
    on every node, so one compromised node controls the cluster. Use a separate service account with the few permissions that an
    agent needs.`,
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
      `service account ${account.name} is shared with ${other.kind} ${other.name}, so every node has its permissions; give the agent an account of its own`,
      { severity: hasRights ? 'warning' : 'info', related: [{ place: accountPlace(other.pod), message: `${other.kind} ${other.name}` }] },
    )
  },
})
