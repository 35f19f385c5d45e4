import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'duplicate-owner',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'An owner is there twice',
  why: `The API server keeps one of the two references and may refuse the object in a later version. Owners are written by controllers,
    not by hand.`,
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/owners-dependents/'],

  *check(subject) {
    yield present(subject)
  },
})
