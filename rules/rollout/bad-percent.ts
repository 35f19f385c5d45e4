import { type AnyField, type Fix, present, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'bad-percent',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Value must be a percentage between 0% and 100%',
  why: `maxUnavailable and maxSurge take a number of nodes (1) or a percentage of them (10%). A quoted number is a string, and a string
    must be a percentage: the API server rejects anything else.`,
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/#DaemonSetSpec'],

  *check(subject) {
    yield present(subject, { fix: correct(subject.daemonSet.resolve(subject.rejection.at.steps())) })
  },
})

function correct(field: AnyField): Fix | undefined {
  const { value } = field
  if (typeof value !== 'string') return undefined
  const [, digits = '', sign = ''] = /^\+?(\d{1,9})\s*(%?)$/.exec(value.trim()) ?? []
  if (digits === '') return undefined
  const number = Number(digits)
  if (sign === '') return set(field, number, 'safe')
  return number > 100 ? set(field, '100%', 'unsafe') : set(field, `${number}%`, 'safe')
}
