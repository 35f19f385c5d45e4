import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'null-label-selector',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Missing labelSelector matches no pods',
  why: 'An omitted labelSelector matches no pods, unlike an empty one, which matches all: the constraint spreads nothing. With DoNotSchedule it still keeps pods off nodes without the label of topologyKey.',
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/'],

  *check(subject) {
    yield present(subject)
  },
})
