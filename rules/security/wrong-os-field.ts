import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'wrong-os-field',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A field of another operating system than the pod asks for',
  why: `os.name says which system the containers are made for, and the field is unknown there: it would be ignored, a security setting
    among them. The API server refuses it.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/#pod-os'],

  *check(subject) {
    yield present(subject)
  },
})
