import { type AnyField, type Field, isMistaken, problem, rule, set } from 'ds-lint/rule'
import { type Container, suggest } from 'ds-lint/kubernetes'

export default rule({
  id: 'probe-port-undefined',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A probe names a port that its container does not declare',
  why: `The kubelet looks the name of a port up among the ports of the probed container. Where it finds none, the probe fails each time: a
    readiness probe never lets the pod become ready and the rollout stops at the first node, a liveness probe restarts the container
    again and again. The API server accepts it.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    'https://github.com/jacksontj/promxy/pull/372',
  ],

  *check({ container }) {
    const ports = (container.value?.ports ?? []).flatMap(({ name }) => (name ? [name] : []))
    if (isMistaken(container, 'ports')) return
    for (const { what, port } of namedPorts(container)) {
      const name = port.value
      if (typeof name !== 'string' || ports.includes(name) || /^\d+$/.test(name) || /[$<{]/.test(name)) continue
      const near = ports.length === 1 ? ports[0] : suggest(name, ports)
      const declared = ports.length > 0 ? `it declares ${ports.join(', ')}` : 'it declares no named port'
      yield problem(port, `no port of this container is called ${name} (${declared}): the ${what} always fails`, {
        fix: near === undefined ? undefined : set(port, near, 'unsafe'),
      })
    }
  },
})

function namedPorts(container: Field<Container>): { what: string; port: AnyField }[] {
  const probes = (['startupProbe', 'livenessProbe', 'readinessProbe'] as const).flatMap(name =>
    (['httpGet', 'tcpSocket'] as const).map(handler => ({ what: name, port: container.at(name, handler, 'port') })),
  )
  const hooks = (['postStart', 'preStop'] as const).flatMap(name =>
    (['httpGet', 'tcpSocket'] as const).map(handler => ({ what: `${name} hook`, port: container.at('lifecycle', name, handler, 'port') })),
  )
  return [...probes, ...hooks]
}
