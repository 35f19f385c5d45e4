import { heldPorts, problem, rule, set, together } from 'ds-lint/rule'
import { allowsSurge } from 'ds-lint/kubernetes'

export default rule({
  id: 'surge-host-port',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'maxSurge deadlocks with a host port',
  why: `With maxSurge, the new pod must become available on the node before the old one is deleted. Both need the same port of the node,
    so the new pod stays Pending and the rollout never finishes. The API server accepts the manifest.`,
  references: [
    'https://github.com/kubernetes/kubernetes/issues/106417',
    'https://github.com/kubernetes/enhancements/tree/master/keps/sig-apps/1591-daemonset-surge',
  ],

  *check({ daemonSet, pod }) {
    const strategy = daemonSet.at('spec', 'updateStrategy')
    if (!allowsSurge(strategy.effective)) return

    const held = heldPorts(pod)
    const [port] = held
    const surge = strategy.at('rollingUpdate', 'maxSurge')
    if (port) {
      const how = port.byHostNetwork ? `port ${port.number} on the host network` : `host port ${port.number}`
      yield problem(
        surge,
        `maxSurge deadlocks the rollout: the new pod waits for ${how}, which the old pod holds until the new one is available; set maxSurge: 0 and maxUnavailable: 1`,
        {
          hazard: 'port',
          related: held.map(({ place }) => place),
          fix: together(
            'replace one pod at a time: maxSurge 0, maxUnavailable 1',
            set(surge, 0, 'unsafe'),
            set(strategy.at('rollingUpdate', 'maxUnavailable'), 1, 'unsafe'),
          ),
        },
      )
    } else if (pod.effective?.hostNetwork === true) {
      yield problem(surge, 'maxSurge may deadlock the rollout: on the host network the old and the new pod of a node bind the same ports', {
        severity: 'warning',
        related: [pod.at('hostNetwork')],
      })
    }
  },
})
