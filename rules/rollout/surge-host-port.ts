import { problem, rule, set, together } from 'ds-lint/rule'
import { getIntOrPercentValue } from 'ds-lint/kubernetes'

export default rule({
  id: 'surge-host-port',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A surge cannot start while the old pod holds the host port',
  why: `With maxSurge the new pod must be available on the node before the old one is deleted. Both want the same port of the node,
    so the new pod stays Pending and the rollout never ends. The API server accepts it.`,
  references: [
    'https://github.com/kubernetes/kubernetes/issues/106417',
    'https://github.com/kubernetes/enhancements/tree/master/keps/sig-apps/1591-daemonset-surge',
  ],

  *check({ daemonSet, pod }) {
    const strategy = daemonSet.at('spec', 'updateStrategy')
    const { type, rollingUpdate } = strategy.effective ?? {}
    if (type !== 'RollingUpdate' || getIntOrPercentValue(rollingUpdate?.maxSurge ?? 0) === 0) return

    const hostNetwork = pod.effective?.hostNetwork === true
    const containers = [
      ...pod.at('containers').items(),
      ...pod
        .at('initContainers')
        .items()
        .filter(init => init.value?.restartPolicy === 'Always'),
    ]
    const ports = containers.flatMap(container => container.at('ports').items())
    const held = ports.filter(({ value }) => (value?.hostPort ?? 0) !== 0 || (hostNetwork && value?.containerPort !== undefined))
    const surge = strategy.at('rollingUpdate', 'maxSurge')

    for (const port of held.slice(0, 1)) {
      const number = port.value?.hostPort || port.value?.containerPort
      const how = port.value?.hostPort ? `host port ${number}` : `port ${number} on the host network`
      yield problem(surge, `deadlocks the rollout: the new pod waits for ${how}, which the old pod keeps until the new one is available`, {
        related: held.map(field => field.at(field.value?.hostPort ? 'hostPort' : 'containerPort')),
        fix: together(
          'replace one pod at a time: maxSurge 0, maxUnavailable 1',
          set(surge, 0, 'unsafe'),
          set(strategy.at('rollingUpdate', 'maxUnavailable'), 1, 'unsafe'),
        ),
      })
    }
    if (held.length === 0 && hostNetwork) {
      yield problem(surge, 'may deadlock the rollout: on the host network both pods of a node bind the same ports', {
        severity: 'warning',
        related: [pod.at('hostNetwork')],
      })
    }
  },
})
