import { type AnyField, type Fix, present, rule, set } from 'ds-lint/rule'
import { suggest } from 'ds-lint/kubernetes'

const VALUES: ReadonlyMap<string, readonly string[]> = new Map([
  ['operator', ['Equal', 'Exists']],
  ['effect', ['NoSchedule', 'PreferNoSchedule', 'NoExecute']],
])

export default rule({
  id: 'invalid-toleration',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Toleration that cannot match any taint',
  why: `Exists compares only the key and takes no value, a toleration without a key requires Exists, and tolerationSeconds applies only
    to NoExecute. The API server rejects any other combination.`,
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/'],

  *check(subject) {
    const { daemonSet, rejection } = subject
    const steps = rejection.at.steps()
    yield present(subject, { fix: correct(daemonSet.resolve(steps), VALUES.get(String(steps.at(-1)))) })
  },
})

function correct(field: AnyField, values: readonly string[] | undefined): Fix | undefined {
  const { value } = field
  const near = values && typeof value === 'string' && value !== '' ? suggest(value, values) : undefined
  if (near === undefined || near === value) return undefined
  return set(field, near, near.toLowerCase() === String(value).toLowerCase() ? 'safe' : 'unsafe')
}
