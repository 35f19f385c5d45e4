import { problem, rule } from 'ds-lint/rule'
import { capabilityOf, isForWindows } from 'ds-lint/kubernetes'

/** Below it, the network of a node takes a capability to listen. */
const FIRST_FREE = 1024

export default rule({
  id: 'low-port-denied',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Container on the host network may not listen on a port below 1024',
  why: `On the network of its node a program listens on a port below 1024 only with the capability NET_BIND_SERVICE, also as root. Without it the program stops with "bind: permission denied". On the pod
    network container runtimes allow every port, so what worked there fails with hostNetwork.`,
  references: [
    'https://man7.org/linux/man-pages/man7/capabilities.7.html',
    'https://github.com/containerd/containerd/blob/main/docs/cri/config.md',
    'https://github.com/bitnami/charts/pull/1038',
  ],

  *check({ container, pod }) {
    const { ports = [], securityContext: own } = container.value ?? {}
    if (pod.value?.hostNetwork !== true || own?.privileged === true || isForWindows(pod.value)) return
    if (capabilityOf(own, 'NET_BIND_SERVICE') !== 'dropped') return
    const index = ports.findIndex(({ containerPort = FIRST_FREE }) => containerPort > 0 && containerPort < FIRST_FREE)
    if (index < 0) return
    const port = container.at('ports', index, 'containerPort')
    yield problem(
      port,
      `container ${container.value?.name ?? ''} drops NET_BIND_SERVICE, so it may not listen on port ${port.value} of its node; add the capability, or use a port from ${FIRST_FREE}`,
      { related: [{ place: container.at('securityContext', 'capabilities', 'drop'), message: 'what is dropped' }] },
    )
  },
})
