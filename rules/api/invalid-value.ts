import { type AnyField, describePlaceholders, isPlaceholder, placeholdersOf, present, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'invalid-value',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Invalid value for a field',
  why: 'The API server rejects the whole DaemonSet because of this value. The message says which values are valid. A placeholder is not checked, because a program writes the value before the apply.',
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/'],

  *check(subject) {
    const { place, daemonSet } = subject
    if (!('raw' in place) || subject.rejection.isOfKey || !isPlaceholder(place.raw)) {
      yield present(subject)
      return
    }
    const teller = tellers.get(daemonSet) ?? place.path
    tellers.set(daemonSet, teller)
    if (teller === place.path) yield problem(place, describePlaceholders(placeholdersOf(daemonSet)), { severity: 'info' })
  },
})

/** The place that tells of the placeholders of a manifest. */
const tellers = new WeakMap<AnyField, string>()
