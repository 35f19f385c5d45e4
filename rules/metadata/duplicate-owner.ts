import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'duplicate-owner',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Duplicate owner reference',
  why: `The API server keeps one of the two references and may reject the object in a later version. Owner references are set by
    controllers, not by hand.`,
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/owners-dependents/'],

  *check(subject) {
    yield present(subject)
  },
})
