import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'forbidden-field',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A field that is not allowed here',
  why: `The API server refuses the DaemonSet: the field contradicts another one, or means something only elsewhere. Which one you meant
    is yours to say.`,
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/'],

  *check(subject) {
    yield present(subject)
  },
})
