import { podMonitorsOf, problem, rule, runningContainers } from 'ds-lint/rule'

export default rule({
  id: 'scrape-path-differs',
  on: 'daemonSet',
  severity: 'info',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Annotation and PodMonitor name different paths of the same port',
  why: `Prometheus finds the pods by their annotations in one installation, and by the PodMonitor in another one. A program has its metrics on one path as a rule: the other one answers "not found", and that
    installation has no metrics of the agent.`,
  references: ['https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PodMetricsEndpoint'],

  *check({ daemonSet, pod, objects }) {
    const annotations = daemonSet.at('spec', 'template', 'metadata', 'annotations')
    const [path, port] = ['prometheus.io/path', 'prometheus.io/port'].map(name => annotations.resolve([name]))
    const written = path?.value
    if (!path || typeof written !== 'string' || typeof port?.value !== 'string') return
    for (const { object, field } of podMonitorsOf({ daemonSet, objects })) {
      const others = field
        .resolve(['spec', 'podMetricsEndpoints'])
        .items()
        .flatMap(endpoint => {
          const other = endpoint.resolve(['path'])
          const named = runningContainers(pod)
            .flatMap(({ value }) => value?.ports ?? [])
            .find(({ name }) => name !== undefined && name === endpoint.resolve(['port']).raw)
          const { raw = '/metrics' } = other
          return String(named?.containerPort) === port.value ? [{ other, wanted: typeof raw === 'string' ? raw : written }] : []
        })
      // A program may have several paths.
      if (others.some(({ wanted }) => isSame(wanted, written))) continue
      for (const { other, wanted } of others) {
        yield problem(
          path,
          `the annotation names the path ${written} of port ${port.value}, and PodMonitor ${object.name} names ${wanted}: one of them finds no metrics; use one path`,
          { related: [{ place: other, message: 'the PodMonitor' }] },
        )
      }
    }
  },
})

/** Prometheus adds a slash in front; Fluent Bit has its metrics below /api/v1 and /api/v2. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map(path =>
    path
      .split('?')[0]
      ?.replace(/^\/|\/$/g, '')
      .replace(/^api\/v\d\//, 'api/'),
  )
  return a === b
}
