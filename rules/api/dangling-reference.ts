import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'dangling-reference',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Reference to a name that the pod does not define',
  why: `The name must be defined in the same pod template. The API server rejects the DaemonSet. A common cause is that one of the two
    names was changed and the other was not.`,
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container'],

  *check(subject) {
    yield present(subject)
  },
})
