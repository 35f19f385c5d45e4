import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'duplicate-port',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Duplicate host port',
  why: `Only one of them could listen on the port, and the scheduler would never find a node where both are free. The API server rejects
    the DaemonSet.`,
  references: [
    'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports',
    'https://github.com/kubernetes/kubernetes/pull/118536',
  ],

  *check(subject) {
    yield present(subject)
  },
})
