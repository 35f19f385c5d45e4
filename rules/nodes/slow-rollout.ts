import { getScaledValueFromIntOrPercent } from 'ds-lint/kubernetes'
import { problem, rule } from 'ds-lint/rule'

/** Seconds that an ordinary pod takes to stop, to be pulled and to start. */
const ORDINARY = 30
/** Two hours. */
const LONG = 7200
/** Nodes from which on one at a time is worth a note. */
const MANY = 50

export default rule({
  id: 'slow-rollout',
  on: 'fleet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'An update takes hours on as many nodes',
  why: `By default one node is updated at a time: stopping, pulling, starting and minReadySeconds of each node add up. While an update runs, a security fix or
    a rollback takes as long.`,
  references: ['https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/', 'https://github.com/netdata/helmchart/issues/113'],

  *check({ daemonSet, pod, nodes }) {
    const strategy = daemonSet.at('spec', 'updateStrategy')
    const { type, rollingUpdate } = strategy.effective ?? {}
    if (type !== 'RollingUpdate' || nodes.desired === 0) return
    const { maxUnavailable = 1, maxSurge = 0 } = rollingUpdate ?? {}
    const value = maxSurge !== 0 && maxSurge !== '0%' ? maxSurge : maxUnavailable
    const atOnce = Math.max(getScaledValueFromIntOrPercent(value, nodes.desired, true) ?? 1, 1)
    const { minReadySeconds = 0 } = daemonSet.effective?.spec ?? {}
    const { containers = [] } = pod.effective ?? {}
    const delay = Math.max(0, ...containers.map(({ readinessProbe }) => readinessProbe?.initialDelaySeconds ?? 0))
    const batches = Math.ceil(nodes.desired / atOnce)
    const seconds = batches * (ORDINARY + minReadySeconds + delay)
    const isLong = seconds > LONG
    if (!isLong && (nodes.desired < MANY || atOnce > 1)) return
    const places = [strategy.at('rollingUpdate', 'maxUnavailable'), strategy.at('rollingUpdate'), strategy]
    const place = places.find(({ exists }) => exists) ?? daemonSet.at('metadata', 'name')
    const time = isLong ? `${Math.round(seconds / 360) / 10} h` : `${Math.round(seconds / 60)} min`
    yield problem(
      place,
      `an update of ${nodes.desired} nodes takes about ${time}, ${atOnce} at a time; raise maxUnavailable, such as to 10%`,
      { severity: isLong ? 'warning' : 'info' },
    )
  },
})
