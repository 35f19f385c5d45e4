import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'duplicate-port-name',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Two ports of a pod have the same name',
  why: `Services and probes that name the port get the first one, whichever container it is in; the second one cannot be reached by its
    name.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports'],

  *check(subject) {
    yield present(subject)
  },
})
