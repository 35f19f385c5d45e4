import { getScaledValueFromIntOrPercent } from 'ds-lint/kubernetes'
import { problem, rule } from 'ds-lint/rule'

/** By how much of the fleet the rounded number exceeds the percentage. */
const MUCH = 0.15

export default rule({
  id: 'percent-rounds-up',
  on: 'fleet',
  severity: 'info',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'A percentage of few nodes is rounded up to a large part of them',
  why: `The controller rounds percentages of maxUnavailable and maxSurge up to whole nodes: 10% of 3 nodes is 1 node, a third of the fleet. On small
    clusters an update takes away more than its percentage says.`,
  references: ['https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/'],

  *check({ daemonSet, nodes: { desired } }) {
    const strategy = daemonSet.at('spec', 'updateStrategy')
    if (strategy.effective?.type !== 'RollingUpdate' || desired < 2) return
    for (const name of ['maxUnavailable', 'maxSurge'] as const) {
      const field = strategy.at('rollingUpdate', name)
      const { value } = field
      if (typeof value !== 'string') continue
      const rounded = getScaledValueFromIntOrPercent(value, desired, true)
      if (rounded === undefined || rounded === 0 || rounded / desired - parseInt(value, 10) / 100 < MUCH) continue
      const effect = name === 'maxUnavailable' ? 'are down at once' : 'run two pods at once'
      yield problem(
        field,
        `${value} of ${desired} nodes is rounded up to ${rounded}: ${Math.round((rounded / desired) * 100)} % of the fleet ${effect} in an update; count on that many`,
      )
    }
  },
})
