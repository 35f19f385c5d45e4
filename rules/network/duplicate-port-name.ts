import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'duplicate-port-name',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Duplicate port name in a pod',
  why: `A Service that refers to the port by name gets the first one, whichever container it is in. The second one cannot be reached by name.
    Probes look the name up in their own container.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports'],

  *check(subject) {
    yield present(subject)
  },
})
