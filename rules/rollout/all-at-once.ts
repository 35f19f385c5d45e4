import { problem, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'all-at-once',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'An update replaces the pods of all nodes at the same time',
  why: `With maxUnavailable 100% the controller deletes every old pod at once: a release that does not start is on every node before anybody
    sees it, and until the new pods are ready the whole fleet has no agent.`,
  references: [
    'https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/',
    'https://github.com/storageos/cluster-operator/issues/37',
  ],

  *check({ daemonSet, role }) {
    const strategy = daemonSet.at('spec', 'updateStrategy')
    const field = strategy.at('rollingUpdate', 'maxUnavailable')
    if (field.value !== '100%' || strategy.effective?.type !== 'RollingUpdate' || role.is('puller')) return
    const who = role.nodeCritical ? `no node has its ${role.title}` : 'no node has the agent'
    yield problem(field, `replaces all pods at once: ${who} until the new pods are ready; use 10%`, {
      severity: role.nodeCritical ? 'error' : 'warning',
      related: role.nodeCritical && role.evidence ? [{ place: role.evidence, message: `taken for a ${role.title} by this` }] : [],
      fix: set(field, '10%', 'unsafe'),
    })
  },
})
