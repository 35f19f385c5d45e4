import { type AnyField, present, problem, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'limit-below-request',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Resource request exceeds its limit',
  why: `A container cannot be guaranteed more than it may use, so the API server rejects the DaemonSet. Often the request was raised and
    the limit, in another values file, was not.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],

  *check(subject) {
    const { daemonSet, rejection } = subject
    const request = daemonSet.resolve(rejection.at.steps())
    const [resource] = rejection.at.steps().slice(-1)
    const limit = daemonSet.resolve([...rejection.at.steps().slice(0, -2), 'limits', String(resource)])
    const bytes = resource === 'cpu' ? undefined : milliBytes(limit)
    if (bytes === undefined) yield present(subject, { related: limit.exists ? [{ place: limit, message: 'the limit' }] : [] })
    else {
      yield problem(limit, `the limit ${bytes}m is less than a byte and below the request, because m means a thousandth; use ${bytes}Mi`, {
        related: [{ place: request, message: 'the request' }],
        fix: set(limit, `${bytes}Mi`, 'unsafe'),
      })
    }
  },
})

/** The number of an amount in thousandths: nobody means that of bytes. */
function milliBytes({ value }: AnyField): string | undefined {
  return /^(\d+)m$/.exec(String(value))?.[1]
}
