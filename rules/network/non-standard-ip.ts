import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'non-standard-ip',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'An IP address that programs read differently',
  why: `Some programs read 010 as ten, others as eight, and one address written in two ways is two texts: comparisons fail. The API
    server accepts it and warns.`,
  references: ['https://kubernetes.io/blog/2025/04/23/kubernetes-v1-33-release/'],

  *check(subject) {
    yield present(subject)
  },
})
