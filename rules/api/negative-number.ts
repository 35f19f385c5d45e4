import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'negative-number',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A number that must not be negative',
  why: 'The API server refuses the DaemonSet: seconds, revisions and pods to replace at a time are counted from 0.',

  *check(subject) {
    yield present(subject)
  },
})
