import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'removed-volume-plugin',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A volume type that Kubernetes no longer mounts',
  why: `The API server still accepts the field, so that kubectl apply succeeds; the kubelet has no code for it any more, and each pod
    stays in ContainerCreating.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#volume-types'],

  *check(subject) {
    yield present(subject)
  },
})
