import { problem, remove, rule } from 'ds-lint/rule'

export default rule({
  id: 'custom-scheduler',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  summary: 'The pods wait for a scheduler that may not run',
  why: `Pods of a DaemonSet are bound by the scheduler that they name. Where that one runs as a workload of the cluster, an agent that it
    needs itself, or that a new node needs, is not started before it: after an outage neither starts.`,
  references: [
    'https://kubernetes.io/docs/tasks/extend-kubernetes/configure-multiple-schedulers/',
    'https://github.com/kubernetes/kubernetes/issues/95738',
  ],

  *check({ pod, role }) {
    const field = pod.at('schedulerName')
    if (!field.value || field.value === 'default-scheduler') return
    yield problem(field, `no pod starts while the scheduler ${field.value} is away; remove schedulerName unless the agent needs it`, {
      severity: role.nodeCritical ? 'warning' : 'info',
      fix: remove(field, 'unsafe'),
    })
  },
})
