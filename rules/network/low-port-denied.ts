import { problem, rule } from 'ds-lint/rule'
import { capabilityOf, isForWindows, runsWithoutRoot, userOf } from 'ds-lint/kubernetes'

/** Below it, the network of a node takes a capability to listen. */
const FIRST_FREE = 1024

export default rule({
  id: 'low-port-denied',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Container on the host network may not listen on a port below 1024',
  why: `On the network of its node a program listens on a port below 1024 only with the capability NET_BIND_SERVICE, also as root. Without it the program stops with
    "bind: permission denied". A user other than root has it only from the file of the program (setcap), which the kernel passes over where allowPrivilegeEscalation is false. On
    the pod network container runtimes allow every port, so what worked there fails with hostNetwork.`,
  references: [
    'https://man7.org/linux/man-pages/man7/capabilities.7.html',
    'https://github.com/containerd/containerd/blob/main/docs/cri/config.md',
    'https://github.com/bitnami/charts/pull/1038',
    'https://docs.kernel.org/userspace-api/no_new_privs.html',
  ],

  *check({ container, pod }) {
    const { ports = [], securityContext: own } = container.value ?? {}
    if (pod.value?.hostNetwork !== true || own?.privileged === true || isForWindows(pod.value)) return
    const index = ports.findIndex(({ containerPort = FIRST_FREE }) => containerPort > 0 && containerPort < FIRST_FREE)
    if (index < 0) return
    const port = container.at('ports', index, 'containerPort')
    const name = container.value?.name ?? ''
    if (capabilityOf(own, 'NET_BIND_SERVICE') === 'dropped') {
      yield problem(
        port,
        `container ${name} drops NET_BIND_SERVICE, so it may not listen on port ${port.value} of its node; add the capability, or use a port from ${FIRST_FREE}`,
        { related: [{ place: container.at('securityContext', 'capabilities', 'drop'), message: 'what is dropped' }] },
      )
      return
    }
    const user = userOf(container.value, pod.value)
    const escalation = container.at('securityContext', 'allowPrivilegeEscalation')
    if (!runsWithoutRoot(container.value, pod.value) || escalation.value !== false) return
    yield problem(
      port,
      `container ${name} runs as ${user === undefined ? 'another user than root' : `user ${user}`}, and without privilege escalation it does not get NET_BIND_SERVICE from the file of its program, either: it may not listen on port ${port.value} of its node; use a port from ${FIRST_FREE}, or allow the escalation`,
      { related: [{ place: escalation, message: 'no escalation' }] },
    )
  },
})
