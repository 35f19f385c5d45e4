/** What Prometheus scrapes of a DaemonSet, as ServiceMonitors and PodMonitors say. */
import type { Subjects } from '../subjects/index.ts'
import type { AnyField } from '../yaml/index.ts'
import { objectsInFolder, podMonitorsOf, selectsPods, servicesOf, writtenLabels } from './workloads.ts'

/** An endpoint of a monitor of the folder that leads to the pods. */
export interface ScrapedEndpoint {
  /** With its kind: `PodMonitor agent`. */
  readonly monitor: string
  readonly spec: AnyField
  readonly endpoint: AnyField
  /** The name of the port, and what it stands for in the pods; undefined where the monitor names another port or none. */
  readonly port: { readonly name: string; readonly target: string | number | undefined } | undefined
}

/** The endpoints of the PodMonitors that select the pods, and of the ServiceMonitors that select their Services. */
export function* scrapedEndpoints(about: Pick<Subjects['daemonSet'], 'daemonSet' | 'objects'>): Iterable<ScrapedEndpoint> {
  for (const { object, field } of podMonitorsOf(about)) {
    const spec: AnyField = field.resolve(['spec'])
    for (const endpoint of spec.resolve(['podMetricsEndpoints']).items()) {
      const name = endpoint.resolve(['port']).raw
      yield { monitor: `PodMonitor ${object.name}`, spec, endpoint, port: typeof name === 'string' ? { name, target: name } : undefined }
    }
  }
  const monitors = objectsInFolder('ServiceMonitor', about.daemonSet, about.objects)
  if (monitors.length === 0) return
  const services = servicesOf(about)
  for (const { object, field } of monitors) {
    const spec: AnyField = field.resolve(['spec'])
    const wanted = writtenLabels(spec.resolve(['selector', 'matchLabels']))
    const found = services.filter(({ value }) => selectsPods(wanted, value?.metadata?.labels ?? {}))
    if (found.length === 0) continue
    const ports = found.flatMap(({ value }) => value?.spec?.ports ?? [])
    for (const endpoint of spec.resolve(['endpoints']).items()) {
      const name = endpoint.resolve(['port']).raw
      const port = ports.find(each => each.name !== undefined && each.name === name)
      yield {
        monitor: `ServiceMonitor ${object.name}`,
        spec,
        endpoint,
        port: port?.name === undefined ? undefined : { name: port.name, target: port.targetPort ?? port.port },
      }
    }
  }
}
