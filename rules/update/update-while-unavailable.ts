import { type Field, problem, rule } from 'ds-lint/rule'
import { type DaemonSet, getScaledValueFromIntOrPercent } from 'ds-lint/kubernetes'

export default rule({
  id: 'update-while-unavailable',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'New template while pods of the old one are unavailable',
  why: `Unavailable old pods are all replaced at once, regardless of maxUnavailable, and count against it until they are available: where
    they are as many as it allows, no other pod is replaced. A second update during a broken rollout can leave every node without a
    working pod. This needs an export with its status as the base.`,
  references: ['https://github.com/kubernetes/kubernetes/issues/123232'],

  *check(update) {
    const { before, changes, effects, daemonSet } = update
    const { status } = before
    if (!status || !update.restarts || effects.rollout !== 'RollingUpdate') return
    const first = changes.find(({ inTemplate }) => inTemplate)
    const missing = status.desired - status.updated
    if (!first || (status.unavailable === 0 && missing <= 0)) return
    const { unavailable, desired } = status
    const isOne = unavailable === 1
    const budget = budgetOf(daemonSet, desired)
    const isBlocked = budget > 0 && unavailable >= budget
    const what =
      unavailable === 0
        ? `the last rollout is not complete: ${missing} of ${desired} pods still run an older template`
        : isBlocked
          ? `${unavailable} of ${desired} pods ${isOne ? 'is' : 'are'} unavailable and maxUnavailable allows ${budget}: no other pod is replaced until ${isOne ? 'it' : `${unavailable - budget + 1} of them`} ${unavailable - budget === 0 ? 'becomes' : 'become'} available`
          : `${unavailable} of ${desired} pods ${isOne ? 'is' : 'are'} unavailable in the exported status: ${isOne ? 'it is' : 'they are'} replaced at once, beyond maxUnavailable, so a bad image reaches ${isOne ? 'its node' : 'their nodes'} first`

    yield problem(first.after, `${what}; unless this update repairs them, wait for kubectl rollout status first`, {
      severity: isBlocked || (unavailable > 0 && budget === 0) ? 'warning' : 'info',
      related: first.before.exists ? [{ place: first.before, message: 'before' }] : [],
    })
  },
})

/** Pods that may be unavailable; 0 where the rollout surges instead. */
function budgetOf(daemonSet: Field<DaemonSet>, desired: number): number {
  const { maxUnavailable = 1 } = daemonSet.effective?.spec?.updateStrategy?.rollingUpdate ?? {}
  return getScaledValueFromIntOrPercent(maxUnavailable, desired, true) ?? 1
}
