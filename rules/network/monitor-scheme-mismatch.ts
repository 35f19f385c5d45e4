import {
  type AnyField,
  type Field,
  isFilledInLater,
  problem,
  rule,
  runningContainers,
  scrapedEndpoints,
  set,
  type Subjects,
} from 'ds-lint/rule'
import { type ContainerPort, PROBES } from 'ds-lint/kubernetes'

export default rule({
  id: 'monitor-scheme-mismatch',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Monitor scrapes with another scheme than the port speaks',
  why: `Prometheus scrapes with http unless the endpoint of a ServiceMonitor or PodMonitor says otherwise. A port that serves TLS answers such a request with status 400, and one that does not
    breaks the handshake: the target is down on every node, and the metrics and alerts of the agent are missing.`,
  references: ['https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Endpoint'],

  *check({ daemonSet, pod, objects }) {
    for (const { monitor, endpoint, port } of scrapedEndpoints({ daemonSet, objects }))
      if (port) yield* schemeProblems(endpoint, monitor, speaks(port.name, port.target, pod))
  },
})

interface Evidence {
  readonly scheme: 'http' | 'https'
  readonly reason: string
  readonly place: AnyField
}

/** What a port of the pods speaks, by the probes of its container, else by its name. */
function speaks(name: string, target: string | number | undefined, pod: Subjects['daemonSet']['pod']): Evidence | undefined {
  for (const container of runningContainers(pod)) {
    const port = container
      .at('ports')
      .items()
      .find(({ value }) => value?.name === target || value?.containerPort === target)
    if (!port) continue
    for (const probe of PROBES) {
      const { httpGet } = container.value?.[probe] ?? {}
      if (httpGet === undefined || !isSame(httpGet.port, port)) continue
      const scheme = httpGet.scheme === 'HTTPS' ? 'https' : 'http'
      return { scheme, reason: `the ${probe} uses ${scheme}`, place: container.at(probe, 'httpGet') }
    }
    const written = [name, port.value?.name ?? name]
    if (written.every(each => /^https(?:-|$)/.test(each))) return { scheme: 'https', reason: `its name is ${name}`, place: port }
    if (written.every(each => each === 'http')) return { scheme: 'http', reason: 'its name is http', place: port }
    return undefined
  }
  return undefined
}

function isSame(asked: string | number | undefined, { value }: Field<ContainerPort>): boolean {
  return asked !== undefined && (asked === value?.name || asked === value?.containerPort)
}

function* schemeProblems(endpoint: AnyField, monitor: string, evidence: Evidence | undefined): Iterable<ReturnType<typeof problem>> {
  const scheme = endpoint.resolve(['scheme'])
  const written = scheme.raw ?? 'http'
  if (!evidence || typeof written !== 'string' || isFilledInLater(written) || written.toLowerCase() === evidence.scheme) return
  yield problem(
    scheme.exists ? scheme : endpoint.resolve(['port']),
    `${monitor} scrapes over ${written}, but the port serves ${evidence.scheme} (${evidence.reason}): every scrape fails; set scheme to ${evidence.scheme}`,
    { related: [{ place: evidence.place, message: 'the port' }], fix: set(scheme, evidence.scheme, 'unsafe') },
  )
}
