import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'required-field',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Missing required field',
  why: `The field has no default, so the API server rejects the DaemonSet. kubectl apply fails, and with it the release that the
    manifest belongs to.`,
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/'],

  *check(subject) {
    yield present(subject)
  },
})
