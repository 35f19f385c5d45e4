import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'too-many',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'List exceeds its maximum number of items',
  why: `The limit comes from the system behind the field; for example, resolvers use at most three name servers. The API server rejects
    the DaemonSet.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config'],

  *check(subject) {
    yield present(subject)
  },
})
