import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'required-field',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A required field is missing',
  why: `The API server refuses the DaemonSet: the field has no default, and without it nobody knows what to run. kubectl apply fails,
    and with it the release it belongs to.`,
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/'],

  *check(subject) {
    yield present(subject)
  },
})
