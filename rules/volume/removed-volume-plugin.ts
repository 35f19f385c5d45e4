import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'removed-volume-plugin',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Volume type was removed from Kubernetes',
  why: `The API server still accepts the field, so kubectl apply succeeds. The kubelet no longer supports the volume type, and every pod
    stays in ContainerCreating.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#volume-types'],

  *check(subject) {
    yield present(subject)
  },
})
