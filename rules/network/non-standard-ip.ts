import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'non-standard-ip',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Non-standard notation of an IP address',
  why: `Some programs read 010 as ten, others as eight, and two notations of one address differ as strings, so comparisons fail. The API
    server accepts the address with a warning.`,
  references: ['https://kubernetes.io/blog/2025/04/23/kubernetes-v1-33-release/'],

  *check(subject) {
    yield present(subject)
  },
})
