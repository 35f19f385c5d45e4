import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'empty-projection',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Projected volume source is empty',
  why: 'A projected source without a configMap, secret or other kind adds no files, and the container does not find the files that it expects.',
  references: ['https://kubernetes.io/docs/concepts/storage/projected-volumes/'],

  *check(subject) {
    yield present(subject)
  },
})
