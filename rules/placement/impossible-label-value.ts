import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'impossible-label-value',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A preference for a label value that no node can have',
  why: 'The term never matches: the preference has no effect, and the pod runs where it happens to fit.',
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set'],

  *check(subject) {
    yield present(subject)
  },
})
