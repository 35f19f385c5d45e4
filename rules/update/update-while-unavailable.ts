import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'update-while-unavailable',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A new template is applied while pods of the old one are unavailable',
  why: `Old pods that are not available are replaced at once, all of them, whatever maxUnavailable says. A second update on top of a broken
    rollout can so leave every node without a working pod. Needs an export with its status as the base.`,
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
        ? `${status.unavailable} of ${status.desired} pods are unavailable: they are replaced at once, without regard to maxUnavailable`
        : `the last update is not rolled out: ${missing} of ${status.desired} pods still run an older template`

    yield problem(first.after, `${what}; wait for kubectl rollout status first`, {
      severity: status.unavailable > 0 ? 'warning' : 'info',
      related: first.before.exists ? [{ place: first.before, message: 'before' }] : [],
    })
  },
})
