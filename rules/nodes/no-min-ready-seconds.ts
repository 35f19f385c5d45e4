import { problem, rule, runningContainers } from 'ds-lint/rule'
import { onlyWaits } from 'ds-lint/kubernetes'

/** Nodes up to which somebody may watch an update. */
const FEW = 20

export default rule({
  id: 'no-min-ready-seconds',
  on: 'fleet',
  severity: 'info',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'An update of many nodes does not wait to see whether pods stay up',
  why: `Without minReadySeconds a pod counts as available the moment it is ready, and without a readiness probe it is ready the moment it starts. A release
    that crashes after some seconds is on many nodes before the first of them counts as unavailable again. The controller compares the time of the node
    with its own: clocks that differ by more than minReadySeconds defeat it.`,
  references: [
    'https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/#clock-skew',
    'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/',
  ],

  *check({ daemonSet, pod, role, nodes: { desired } }) {
    const spec = daemonSet.at('spec')
    const { updateStrategy, minReadySeconds } = spec.effective ?? {}
    if (desired <= FEW || minReadySeconds || updateStrategy?.type !== 'RollingUpdate' || role.is('puller')) return
    const running = runningContainers(pod)
    if (running.length === 0 || running.some(({ value }) => value?.readinessProbe)) return
    if (running.every(({ value }) => value && onlyWaits(value))) return
    yield problem(
      spec.at('minReadySeconds'),
      `pods count as available as soon as they start, so a release that crashes reaches all ${desired} nodes; set minReadySeconds (for example 10), or add a readinessProbe`,
    )
  },
})
