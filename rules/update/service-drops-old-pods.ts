import { type Field, podLabels, problem, rule, selectsPods, servicesOf } from 'ds-lint/rule'
import type { Other, PodSpec } from 'ds-lint/kubernetes'

export default rule({
  id: 'service-drops-old-pods',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Service changes before the pods that it selects do',
  why: `An apply changes a Service at once, and the pods one after the other. A selector that only the new labels satisfy leaves the
    Service without endpoints until the first new pod is ready, and without those of all other nodes until the end of the rollout; with
    OnDelete, or where the DaemonSet is rejected, for good. A targetPort that is a number goes to that port of old pods, too. One that is a
    name is looked up in each pod.`,
  references: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service',
    'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
  ],

  *check({ before, daemonSet, pod, relation, effects, objects, objectsBefore }) {
    if (relation !== 'same' || before.status) return
    const oldLabels = podLabels(before.daemonSet)
    for (const service of servicesOf({ daemonSet, objects })) {
      const { object, field } = service
      const old = objectsBefore.find('Service', object.namespace, object.name)
      const oldSelector = old?.field.at('spec', 'selector')
      if (!old || !oldSelector || !selectsPods(oldSelector.value, oldLabels)) continue
      const selector = field.at('spec', 'selector')
      if (!selectsPods(selector.value, oldLabels)) {
        const missing = Object.entries(selector.value ?? {}).filter(([key, value]) => oldLabels[key] !== value)
        const isRefused = effects.verdict !== 'ok'
        const until = isRefused
          ? 'the DaemonSet is rejected and keeps its pods, so it has no endpoints from the apply on; change it with the DaemonSet'
          : 'it drops all of them at once and has no endpoints until new pods are ready; change it once all pods are replaced'
        yield problem(
          selector,
          `Service ${object.name} now selects ${missing.map(([key, value]) => `${key}=${value}`).join(', ')}, which the old pods do not have: ${until}`,
          { severity: isScraped(field) && !isRefused ? 'info' : 'warning', related: [{ place: oldSelector, message: 'before' }] },
        )
        continue
      }
      yield* movedPorts(field, old.field, before.pod, pod)
    }
  },
})

type Service = Field<Other<'Service'>>

function* movedPorts(service: Service, old: Service, oldPod: Field<PodSpec>, pod: Field<PodSpec>) {
  const before = old.at('spec', 'ports').items()
  for (const port of service.at('spec', 'ports').items()) {
    const { port: number, name } = port.value ?? {}
    const former = before.find(({ value }) => value?.port === number && protocolOf(value) === protocolOf(port.value))
    if (!former || number === undefined) continue
    const [from, to] = [former.value?.targetPort ?? number, port.value?.targetPort ?? number]
    // What neither declares is not known.
    if (from === to || has(oldPod, to) || !has(oldPod, from) || !has(pod, to)) continue
    const place = port.at('targetPort').exists ? port.at('targetPort') : port
    const consequence =
      typeof to === 'number'
        ? 'until each is replaced, connections to it are refused; give the port one name in both templates, and use that'
        : 'until each is replaced, the port has no endpoint there; keep the name'
    yield problem(
      place,
      `port ${name ?? number} of the Service goes to ${to} instead of ${from}, which the old pods do not have: ${consequence}`,
      { severity: isScraped(service) ? 'info' : 'warning', related: [{ place: former, message: 'before' }] },
    )
  }
}

function protocolOf(port: { readonly protocol?: string } | undefined): string {
  return port?.protocol ?? 'TCP'
}

function has(pod: Field<PodSpec>, target: number | string): boolean {
  return (pod.value?.containers ?? []).some(({ ports = [] }) =>
    ports.some(({ name, containerPort }) => (typeof target === 'number' ? containerPort === target : name === target)),
  )
}

/** Of one whose ports are all for metrics, a gap in graphs is the whole loss. */
function isScraped({ value }: Service): boolean {
  const ports = value?.spec?.ports ?? []
  return ports.length > 0 && ports.every(({ name = '', targetPort = '' }) => METRICS.test(`${name} ${targetPort}`))
}

const METRICS = /metrics|prom|monitor|scrape|telemetry/i
