import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'overlapping-paths',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Files of one volume hide each other',
  why: `Two sources write to one path: which of them the container sees is not defined, and a path that is a file and a directory at
    once fails when the pod starts.`,
  references: ['https://kubernetes.io/docs/concepts/storage/projected-volumes/'],

  *check(subject) {
    yield present(subject)
  },
})
