import { problem, remove, rule } from 'ds-lint/rule'

export default rule({
  id: 'custom-scheduler',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Pods depend on a custom scheduler',
  why: `The scheduler that a pod names assigns it to its node. If that scheduler runs as a workload of the cluster, an agent that it or
    a new node needs cannot start before it: after an outage neither of them starts.`,
  references: [
    'https://kubernetes.io/docs/tasks/extend-kubernetes/configure-multiple-schedulers/',
    'https://github.com/kubernetes/kubernetes/issues/95738',
  ],
  options: {
    known: { type: 'list', default: ['default-scheduler'], description: 'schedulers that do not run as a workload of the cluster' },
  },

  *check({ pod, role }, { known }) {
    const field = pod.at('schedulerName')
    if (!field.value || known.includes(field.value)) return
    yield problem(
      field,
      `no pod starts while the scheduler ${field.value} is not running; remove schedulerName, unless the agent needs it`,
      {
        severity: role.nodeCritical ? 'warning' : 'info',
        fix: remove(field, 'unsafe'),
      },
    )
  },
})
