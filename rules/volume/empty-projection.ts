import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'empty-projection',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Projected volume source is empty',
  why: 'The source adds no files: a name was misspelled or a value is missing, and the container does not find the files that it expects.',
  references: ['https://kubernetes.io/docs/concepts/storage/projected-volumes/'],

  *check(subject) {
    yield present(subject)
  },
})
