import { type Field, problem, rule, runningContainers, servicesOf, set, type Subjects, wordsOf } from 'ds-lint/rule'

export default rule({
  id: 'scrape-port-undefined',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Prometheus is sent to a port that has no metrics',
  why: `With the annotation prometheus.io/port Prometheus scrapes that port of each pod. Where nothing listens there, the target is down on every node, and the metrics of the
    agent are missing.`,
  references: ['https://github.com/prometheus/prometheus/blob/main/documentation/examples/prometheus-kubernetes.yml'],

  *check({ daemonSet, pod, objects }) {
    yield* portProblems(daemonSet.at('spec', 'template', 'metadata', 'annotations'), pod)
    // The configuration of Prometheus that reads these puts the port in place of that of the endpoint.
    for (const { field } of servicesOf({ daemonSet, objects })) yield* portProblems(field.at('metadata', 'annotations'), pod)
  },
})

/** Programs whose listeners a control plane sets. */
const TOLD_ELSEWHERE = /(?:^|[/-])envoy(?:[-:@]|$)/

/** Ports for metrics, and ports for probes, by their names. */
const METRICS = /metrics|prom|exporter/
const HEALTH = /^(?:health(?:z|check)?|live(?:ness|z)?|ready|readiness|probes?)$/

function* portProblems(
  annotations: Field<Readonly<Record<string, string>>>,
  pod: Subjects['daemonSet']['pod'],
): Iterable<ReturnType<typeof problem>> {
  const port = annotations.value?.['prometheus.io/port']
  if (port === undefined || annotations.value?.['prometheus.io/scrape'] === 'false') return
  const containers = runningContainers(pod)
  const declared = containers.flatMap(({ value }) => (value?.ports ?? []).flatMap(({ containerPort = 0 }) => [containerPort]))
  if (!/^\d+$/.test(port)) {
    const named = containers.flatMap(({ value }) => value?.ports ?? []).find(({ name }) => name === port)
    if (named?.containerPort === undefined) return
    yield problem(
      annotations.at('prometheus.io/port'),
      `the usual configuration of Prometheus expects a number and ignores the name ${port}; write "${named.containerPort}"`,
      { fix: set(annotations.at('prometheus.io/port'), String(named.containerPort), 'unsafe') },
    )
    return
  }
  const all = containers.flatMap(({ value }) => value?.ports ?? [])
  const asked = all.find(({ containerPort }) => containerPort === Number(port))
  const own = all.filter(({ name = '' }) => METRICS.test(name))
  if (asked && HEALTH.test(asked.name ?? '') && own.length > 0 && !own.some(({ containerPort }) => containerPort === Number(port))) {
    yield problem(
      annotations.at('prometheus.io/port'),
      `port ${port} is scraped, but the container calls it ${asked.name ?? ''}, and its port ${own.map(({ name }) => name).join(' or ')} is ${own.map(({ containerPort }) => containerPort).join(' or ')}; use that`,
      own.length === 1 ? { fix: set(annotations.at('prometheus.io/port'), String(own[0]?.containerPort), 'unsafe') } : {},
    )
    return
  }
  if (declared.length === 0 || declared.includes(Number(port))) return
  if (containers.some(({ value }) => TOLD_ELSEWHERE.test(value?.image ?? ''))) return
  // A program may be told of a port that is not declared.
  if (containers.some(container => wordsOf(container).some(({ text }) => text.includes(port)))) return
  yield problem(
    annotations.at('prometheus.io/port'),
    `no container declares port ${port}, which Prometheus scrapes (declared: ${[...new Set(declared)].join(', ')}); correct one of the two`,
  )
}
