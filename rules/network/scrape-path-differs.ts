import { objectsInFolder, podLabels, problem, rule, runningContainers, selectsPods, writtenLabels } from 'ds-lint/rule'

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
    if (typeof path?.value !== 'string' || typeof port?.value !== 'string') return
    for (const { object, field } of objectsInFolder('PodMonitor', daemonSet, objects)) {
      if (!selectsPods(writtenLabels(field.resolve(['spec', 'selector', 'matchLabels'])), podLabels(daemonSet))) continue
      for (const endpoint of field.resolve(['spec', 'podMetricsEndpoints']).items()) {
        const other = endpoint.resolve(['path'])
        const wanted = other.raw ?? '/metrics'
        const named = runningContainers(pod)
          .flatMap(({ value }) => value?.ports ?? [])
          .find(({ name }) => name !== undefined && name === endpoint.resolve(['port']).raw)
        if (String(named?.containerPort) !== port.value || typeof wanted !== 'string' || wanted === path.value) continue
        yield problem(
          path,
          `the annotation names the path ${path.value} of port ${port.value}, and PodMonitor ${object.name} names ${wanted}: one of them finds no metrics; use one path`,
          {
            related: [{ place: other, message: 'the PodMonitor' }],
          },
        )
      }
    }
  },
})
