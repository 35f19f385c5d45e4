import { problem, remove, rule } from 'ds-lint/rule'

export default rule({
  id: 'node-name',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'nodeName binds the DaemonSet to one node',
  why: `A DaemonSet with nodeName in its template runs on that node only, without the scheduler: the pod starts there even if the node
    is full, and fails repeatedly. All other nodes have no agent, and the DaemonSet reports no problem.`,
  references: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/',
    'https://github.com/kubernetes/kubernetes/issues/43846',
  ],

  *check({ pod }) {
    const field = pod.at('nodeName')
    if (!field.value) return
    yield problem(field, `nodeName runs the agent only on ${field.value} and bypasses the scheduler; use nodeSelector`, {
      fix: remove(field, 'unsafe'),
    })
  },
})
