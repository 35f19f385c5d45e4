import { problem, remove, rule } from 'ds-lint/rule'

export default rule({
  id: 'node-name',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'The template binds every pod to one node',
  why: `With nodeName in its template a DaemonSet runs on that node alone, and its pod is not scheduled: it starts there even if the node is
    full, and fails again and again. The rest of the fleet has no agent, and the DaemonSet reports that all is well.`,
  references: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/',
    'https://github.com/kubernetes/kubernetes/issues/43846',
  ],

  *check({ pod }) {
    const field = pod.at('nodeName')
    if (!field.value) return
    yield problem(field, `runs on ${field.value} alone and bypasses the scheduler; select nodes with nodeSelector`, {
      fix: remove(field, 'unsafe'),
    })
  },
})
