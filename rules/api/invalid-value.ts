import { present, problem, rule } from 'ds-lint/rule'

/** `<namespace>`, `FILLED IN BY THE OPERATOR`, `REPLACE_ME`: not a mistake in the spelling of a value. */
const PLACEHOLDER =
  /^<[^<>]+>$|^\$\{?\w+\}?$|^(?:__|@@?|%)[A-Z_]+(?:__|@@?|%)$|^[A-Z]+(?: [A-Z]+)+$|(?:^|[ _-])(?:REPLACE(?:D)?|PLACEHOLDER|CHANGE_?ME|TO_?DO|FILLED)(?:[ _-]|$)/

export default rule({
  id: 'invalid-value',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Invalid value for a field',
  why: 'The API server rejects the whole DaemonSet because of this value. The message says which values are valid.',
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/'],

  *check(subject) {
    const { place } = subject
    const value = 'raw' in place ? place.raw : undefined
    if (typeof value === 'string' && !subject.rejection.isOfKey && PLACEHOLDER.test(value))
      yield problem(place, `"${value}" is a placeholder, and not checked: a program has to fill it in before the apply`, {
        severity: 'info',
      })
    else yield present(subject)
  },
})
