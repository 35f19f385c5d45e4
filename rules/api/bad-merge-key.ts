import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'bad-merge-key',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Merge key with a value that is not a mapping',
  why: `A merge key (<<) copies the entries of a mapping, or of each mapping in a list. With any other value the manifest cannot be
    decoded.`,
  references: ['https://yaml.org/type/merge.html'],

  *check(subject) {
    yield present(subject)
  },
})
