import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'budget-covers-fleet',
  on: 'fleet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'maxUnavailable is as large as the fleet',
  why: `maxUnavailable is a number of nodes. Where it reaches the number of nodes that run the DaemonSet, an update deletes every old pod at once: a
    release that does not start is on every node before anybody sees it.`,
  references: [
    'https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/',
    'https://github.com/storageos/cluster-operator/issues/37',
  ],

  *check({ daemonSet, role, nodes }) {
    const strategy = daemonSet.at('spec', 'updateStrategy')
    const field = strategy.at('rollingUpdate', 'maxUnavailable')
    const { value } = field
    if (typeof value !== 'number' || strategy.effective?.type !== 'RollingUpdate' || role.is('puller')) return
    if (nodes.desired < 2 || value < nodes.desired) return
    yield problem(field, `an update replaces the pods of all ${nodes.desired} nodes at the same time; use a percentage, such as 10%`, {
      severity: role.is('cni', 'proxy', 'dns') ? 'error' : 'warning',
    })
  },
})
