import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'duplicate-name',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Two items of a list have the same name',
  why: `Volumes, containers and ports are known by their names: mounts, probes and kubectl apply could not tell the two apart, so the
    API server refuses them.`,
  references: ['https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy'],

  *check(subject) {
    yield present(subject)
  },
})
