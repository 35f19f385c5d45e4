import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'duplicate-name',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Duplicate name in a list',
  why: `Volumes, containers and ports are identified by their names. With a duplicate, mounts, probes and kubectl apply cannot tell the
    items apart, so the API server rejects the DaemonSet.`,
  references: ['https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy'],

  *check(subject) {
    yield present(subject)
  },
})
