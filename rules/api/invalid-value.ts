import { type AnyField, present, problem, rule } from 'ds-lint/rule'

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
    const { place, daemonSet } = subject
    const value = 'raw' in place ? place.raw : undefined
    if (!('raw' in place) || typeof value !== 'string' || subject.rejection.isOfKey || !PLACEHOLDER.test(value)) {
      yield present(subject)
      return
    }
    // One finding names all of a manifest.
    const teller = tellers.get(daemonSet) ?? place.path
    tellers.set(daemonSet, teller)
    if (teller !== place.path) return
    const all = placeholdersIn(daemonSet.raw, '')
    const message =
      all.length < 2
        ? `"${value}" is a placeholder, and not checked: a program has to fill it in before the apply`
        : `placeholders are not checked, a program has to fill them in before the apply: ${all.slice(0, MOST).join(', ')}${all.length > MOST ? ` and ${all.length - MOST} more` : ''}`
    yield problem(place, message, { severity: 'info' })
  },
})

const MOST = 5
/** The place that tells of the placeholders of a manifest. */
const tellers = new WeakMap<AnyField, string>()

/** Paths of the values. */
function placeholdersIn(value: unknown, path: string): string[] {
  if (typeof value === 'string') return PLACEHOLDER.test(value) ? [path] : []
  if (Array.isArray(value)) return value.flatMap((item, index) => placeholdersIn(item, `${path}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => placeholdersIn(item, path === '' ? key : `${path}.${key}`))
}
