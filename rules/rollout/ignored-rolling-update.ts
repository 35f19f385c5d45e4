import { problem, remove, rule } from 'ds-lint/rule'

export default rule({
  id: 'ignored-rolling-update',
  on: 'daemonSet',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'rollingUpdate has no effect with OnDelete',
  why: `With type OnDelete the controller does not read rollingUpdate: nothing is updated until somebody deletes the pods, whatever
    limits are set.`,
  references: ['https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/#daemonset-update-strategy'],

  *check({ daemonSet }) {
    const strategy = daemonSet.at('spec', 'updateStrategy')
    const field = strategy.at('rollingUpdate')
    if (strategy.at('type').value !== 'OnDelete' || !field.exists) return
    yield problem(field.key, 'rollingUpdate has no effect with type OnDelete; remove it, or use type RollingUpdate', {
      related: [strategy.at('type')],
      fix: remove(field, 'safe'),
    })
  },
})
