import { present, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'host-port-mismatch',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'hostPort differs from containerPort on the host network',
  why: `With hostNetwork the container listens directly on the node, so ports cannot be mapped, and the API server rejects two different
    numbers.`,
  references: ['https://github.com/haproxy-ingress/charts/issues/42'],

  *check(subject) {
    const { daemonSet, pod, rejection } = subject
    const port = daemonSet.resolve(rejection.at.steps().slice(0, -1))
    const [hostPort, containerPort] = [port.resolve(['hostPort']), port.resolve(['containerPort'])]
    yield present(subject, {
      related: [containerPort, pod.at('hostNetwork')],
      fix: containerPort.value ? set(hostPort, containerPort.value, 'unsafe') : undefined,
    })
  },
})
