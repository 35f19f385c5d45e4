import { type AnyField, type Field, handlersOf, isFilledInLater, isMistaken, problem, rule, set } from 'ds-lint/rule'
import { type Container, suggest } from 'ds-lint/kubernetes'

export default rule({
  id: 'probe-port-undefined',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Probe refers to an undefined port',
  why: `The kubelet looks up the port name among the ports of the probed container. If there is none, it discards
    the probe without a result: with a readiness or startup probe the pod never becomes ready and the rollout stops at the first node, and
    a liveness probe never restarts the container. A hook fails. The API server accepts the manifest.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    'https://github.com/jacksontj/promxy/pull/372',
  ],

  *check({ container }) {
    const ports = (container.value?.ports ?? []).flatMap(({ name }) => (name ? [name] : []))
    if (isMistaken(container, 'ports')) return
    for (const { what, port } of namedPorts(container)) {
      const name = port.value
      if (typeof name !== 'string' || ports.includes(name) || /^\d+$/.test(name) || isFilledInLater(name)) continue
      const near = ports.length === 1 ? ports[0] : suggest(name, ports)
      const declared = ports.length > 0 ? `it declares ${ports.join(', ')}` : 'it declares no named port'
      yield problem(port, `this container has no port named ${name} (${declared}), so ${OUTCOMES[what]}; declare it, or correct the name`, {
        absent: [{ list: container.at('ports'), name }],
        fix: near === undefined ? undefined : set(port, near, 'unsafe'),
        hazard: what === 'startupProbe' || what === 'readinessProbe' ? 'deadlock' : undefined,
      })
    }
  },
})

/** The kubelet discards a probe that it cannot make: the state stays the one before the first result. */
const OUTCOMES = {
  startupProbe: 'the startupProbe never succeeds',
  livenessProbe: 'the livenessProbe never restarts it',
  readinessProbe: 'the readinessProbe never succeeds',
  'postStart hook': 'the postStart hook always fails',
  'preStop hook': 'the preStop hook always fails',
} as const

function namedPorts(container: Field<Container>): { what: keyof typeof OUTCOMES; port: AnyField }[] {
  return handlersOf(container).flatMap(({ name, handler }) =>
    (['httpGet', 'tcpSocket'] as const).map(action => ({ what: name, port: handler.at(action, 'port') })),
  )
}
