import { type AnyField, type Field, problem, rule } from 'ds-lint/rule'
import { type Container, PROBES } from 'ds-lint/kubernetes'

/** Servers of DNS, of gossip and of logs listen on both. */
const DNS = 53
const BOTH = /dns|gossip|memberlist|serf|syslog|gelf/

export default rule({
  id: 'probe-of-udp-port',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Probe names a port of UDP',
  why: `Probes connect by TCP, whatever the protocol of the port that they name. Where nothing listens on that number by TCP, a readiness probe keeps every pod unready and
    a liveness probe restarts the container again and again.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/'],

  *check({ container }) {
    const { ports = [] } = container.value ?? {}
    for (const { name, place } of namedPorts(container)) {
      const [port, ...others] = ports.filter(each => each.name === place.value)
      if (!port || others.length > 0 || port.protocol !== 'UDP' || port.containerPort === DNS || BOTH.test(port.name ?? '')) continue
      if (ports.some(each => each.containerPort === port.containerPort && each.protocol !== 'UDP')) continue
      yield problem(
        place,
        `the ${name} connects by TCP, and port ${port.name ?? ''} (${port.containerPort}) is one of UDP; probe a port of TCP`,
      )
    }
  },
})

function namedPorts(container: Field<Container>): { readonly name: string; readonly place: AnyField }[] {
  return PROBES.flatMap(name =>
    (['httpGet', 'tcpSocket'] as const).flatMap(action => {
      const place = container.at(name, action, 'port')
      return typeof place.value === 'string' ? [{ name, place }] : []
    }),
  )
}
