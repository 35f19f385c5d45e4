import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'impossible-label-value',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Invalid label value in a node affinity preference',
  why: 'No node can have this label value, so the term never matches and the preference has no effect.',
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set'],

  *check(subject) {
    yield present(subject)
  },
})
