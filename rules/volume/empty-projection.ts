import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'empty-projection',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A source of a projected volume with nothing in it',
  why: 'The source adds no file: a name was misspelt or a value left out, and the container misses what it expects there.',
  references: ['https://kubernetes.io/docs/concepts/storage/projected-volumes/'],

  *check(subject) {
    yield present(subject)
  },
})
