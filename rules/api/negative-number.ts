import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'negative-number',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Negative number in a field that must be 0 or more',
  why: 'The API server rejects the DaemonSet: seconds, revisions and numbers of pods start at 0.',
  references: [
    'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/',
    'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/apps/validation/validation.go',
  ],

  *check(subject) {
    yield present(subject)
  },
})
