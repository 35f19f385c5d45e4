import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'invalid-value',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Invalid value for a field',
  why: 'The API server rejects the whole DaemonSet because of this value. The message says which values are valid.',
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/'],

  *check(subject) {
    yield present(subject)
  },
})
