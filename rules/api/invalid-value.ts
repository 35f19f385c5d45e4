import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'invalid-value',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A value that the API server refuses',
  why: `The API server refuses the DaemonSet because of this one value, and nothing of it is applied. The message says what it takes
    instead.`,
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/'],

  *check(subject) {
    yield present(subject)
  },
})
