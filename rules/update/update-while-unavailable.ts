import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'update-while-unavailable',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'New template while pods of the old one are unavailable',
  why: `Unavailable old pods are all replaced at once, regardless of maxUnavailable. A second update during a broken rollout can leave
    every node without a working pod. This needs an export with its status as the base.`,
  references: ['https://github.com/kubernetes/kubernetes/issues/123232'],

  *check(update) {
    const { before, changes, effects } = update
    const { status } = before
    if (!status || !update.restarts || effects.rollout !== 'RollingUpdate') return
    const first = changes.find(({ inTemplate }) => inTemplate)
    const missing = status.desired - status.updated
    if (!first || (status.unavailable === 0 && missing <= 0)) return
    const what =
      status.unavailable > 0
        ? `${status.unavailable} of ${status.desired} pods are unavailable: they are replaced at once, regardless of maxUnavailable`
        : `the last rollout is not complete: ${missing} of ${status.desired} pods still run an older template`

    yield problem(first.after, `${what}; wait for kubectl rollout status first`, {
      severity: status.unavailable > 0 ? 'warning' : 'info',
      related: first.before.exists ? [{ place: first.before, message: 'before' }] : [],
    })
  },
})
