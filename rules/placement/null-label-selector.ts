import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'null-label-selector',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A rule about other pods that selects none of them',
  why: 'A labelSelector that is left out selects no pod, unlike an empty one, which selects all: the constraint has no effect.',
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/'],

  *check(subject) {
    yield present(subject)
  },
})
