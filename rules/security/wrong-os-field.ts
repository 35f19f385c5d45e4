import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'wrong-os-field',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Field is not supported on the operating system of the pod',
  why: `os.name sets the operating system of the containers, and the field has no meaning there: it would be ignored, even if it is a
    security setting. The API server rejects it.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/#pod-os'],

  *check(subject) {
    yield present(subject)
  },
})
