import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'overlapping-paths',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Volume items write to the same path',
  why: `When two sources write to one path, it is undefined which of them the container sees. A path that is both a file and a directory
    fails when the pod starts.`,
  references: ['https://kubernetes.io/docs/concepts/storage/projected-volumes/'],

  *check(subject) {
    yield present(subject)
  },
})
