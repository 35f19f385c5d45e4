import {
  type AnyField,
  configListeners,
  isLoopback,
  type Listener,
  mountedFiles,
  optionListeners,
  podMonitorsOf,
  problem,
  rule,
  runningContainers,
  servicesOf,
  type Subjects,
  wordsOf,
} from 'ds-lint/rule'

export default rule({
  id: 'listens-on-loopback',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Container listens only on the loopback address, but its port is used from outside the pod',
  why: `A loopback address accepts connections only from the pod itself. Those through a Service or a host port, and those of Prometheus for a monitor, are refused, while the program itself reports nothing.`,
  references: [
    'https://kubernetes.io/docs/concepts/services-networking/service/',
    'https://opentelemetry.io/docs/security/config-best-practices/',
  ],

  *check(subject) {
    const { container, pod } = subject
    const files = mountedFiles(container, subject)
    const listeners = [...optionListeners(container), ...configListeners(files)]
    for (const listener of listeners) {
      const { host, port } = listener
      // Another address of the same port, or a proxy beside it, may answer.
      if (!isLoopback(host) || listeners.some(other => other.port === port && !isLoopback(other.host))) continue
      const others = runningContainers(pod).filter(({ value }) => value?.name !== container.value?.name)
      if (others.some(each => declares(each, port) || wordsOf(each).some(({ text }) => text.includes(String(port))))) continue
      // So may one whose configuration has the port.
      if (others.some(each => mountedFiles(each, subject).some(({ text }) => text.includes(String(port))))) continue
      // Where the container does not say that it has the port, an address may be another container's, which it asks.
      const isItsOwn = others.length === 0 || declares(container, port) || listener.isInFile || /listen|bind/i.test(listener.name)
      const way = isItsOwn ? wayTo(listener, subject) : undefined
      if (!way) continue
      yield problem(
        listener.place,
        `${listener.isInFile ? listener.name : `container ${container.value?.name ?? ''}`} listens only on ${host}, so connections to port ${port} through ${way.what} are refused; listen on 0.0.0.0 or the pod IP`,
        { related: [{ place: way.place, message: way.what }] },
      )
    }
  },
})

function declares({ value }: Subjects['container']['container'], port: number): boolean {
  return value?.ports?.some(({ containerPort }) => containerPort === port) ?? false
}

interface Way {
  readonly what: string
  readonly place: AnyField
}

/** What leads others to the port: the node, a Service or a monitor. */
function wayTo({ port }: Listener, { container, pod, daemonSet, objects }: Subjects['container']): Way | undefined {
  const declared = container
    .at('ports')
    .items()
    .find(({ value }) => value?.containerPort === port)
  const { name, hostPort } = declared?.value ?? {}
  if (hostPort && pod.value?.hostNetwork !== true) return { what: `hostPort ${hostPort}`, place: declared!.at('hostPort') }
  const isMeant = (target: unknown): boolean => target === port || (name !== undefined && target === name)
  for (const service of servicesOf({ daemonSet, objects })) {
    for (const each of service.field.at('spec', 'ports').items()) {
      const place = each.at(each.at('targetPort').exists ? 'targetPort' : 'port')
      if (isMeant(place.value)) return { what: `Service ${service.object.name}`, place }
    }
  }
  for (const { object, field } of podMonitorsOf({ daemonSet, objects })) {
    for (const endpoint of field.resolve(['spec', 'podMetricsEndpoints']).items()) {
      const place: AnyField = endpoint.resolve(['port'])
      if (isMeant(place.raw)) return { what: `PodMonitor ${object.name}`, place }
    }
  }
  return undefined
}
