import {
  type AnyField,
  isFilledInLater,
  objectsInFolder,
  type OtherObject,
  podLabels,
  problem,
  rule,
  runningContainers,
  selectsPods,
  servicesOf,
  type Subjects,
  workloadsSelected,
  writtenLabels,
} from 'ds-lint/rule'
import { didYouMean, type Other, suggest } from 'ds-lint/kubernetes'

export default rule({
  id: 'monitor-finds-nothing',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'ServiceMonitor or PodMonitor does not find its target',
  why: `A ServiceMonitor finds Services by their labels and names one of their ports; a PodMonitor does the same with pods. With another label or port name Prometheus has no target and
    reports no error: the metrics and the alerts of the agent are missing.`,
  references: ['https://prometheus-operator.dev/docs/developer/getting-started/'],

  *check(subject) {
    const { daemonSet, pod, objects } = subject
    const services = servicesOf({ daemonSet, objects })
    for (const monitor of objectsInFolder('ServiceMonitor', daemonSet, objects)) {
      yield* serviceProblems(monitor, services, subject)
      yield* unselectedProblems(monitor, services, subject)
    }
    for (const { object, field } of objectsInFolder('PodMonitor', daemonSet, objects)) {
      const wanted = writtenLabels(field.resolve(['spec', 'selector', 'matchLabels']))
      if (!selectsPods(wanted, podLabels(daemonSet))) {
        // A monitor of the name of the DaemonSet that differs in one label is meant for it.
        const wrong = Object.entries(wanted).filter(([key, value]) => podLabels(daemonSet)[key] !== value)
        const [[key, value] = []] = wrong
        if (key === undefined || value === undefined || wrong.length > 1 || object.name !== daemonSet.value?.metadata?.name) continue
        const actual = podLabels(daemonSet)[key]
        const isMeant =
          actual === undefined
            ? // A label that is not there may be added by a kustomization.
              field.location.file.path === daemonSet.location.file.path && objects.all('Kustomization').length === 0
            : suggest(value, [actual]) !== undefined || value.startsWith(`${actual}-`) || actual.startsWith(`${value}-`)
        if (!isMeant || workloadsSelected({ daemonSet, objects }, { matchLabels: wanted }).length > 0) continue
        yield problem(
          field.resolve(['spec', 'selector', 'matchLabels', key]),
          `PodMonitor ${object.name} selects ${key}=${value}, but the pods of the DaemonSet have ${actual === undefined ? `no label ${key}` : `${key}=${actual}`}: nothing is scraped; use one value`,
          { related: [{ place: daemonSet.at('spec', 'template', 'metadata', 'labels'), message: 'the labels of the pods' }] },
        )
        continue
      }
      yield* namespaceProblems(field, `PodMonitor ${object.name}`, daemonSet.value?.metadata?.namespace, object.namespace)
      const names = runningContainers(pod).flatMap(({ value }) => (value?.ports ?? []).flatMap(({ name }) => name ?? []))
      yield* portProblems(
        field.resolve(['spec', 'podMetricsEndpoints']),
        names,
        `PodMonitor ${object.name}`,
        'the pods have',
        objects.all('Kustomization').length === 0,
      )
    }
  },
})

function* serviceProblems(
  { object, field }: OtherObject,
  services: readonly OtherObject<Other<'Service'>>[],
  { daemonSet, objects }: Subjects['daemonSet'],
): Iterable<ReturnType<typeof problem>> {
  const wanted = writtenLabels(field.resolve(['spec', 'selector', 'matchLabels']))
  if (Object.keys(wanted).length === 0) return
  const found = services.filter(({ value }) => selectsPods(wanted, value?.metadata?.labels ?? {}))
  const [service] = found
  if (service) {
    yield* namespaceProblems(field, `ServiceMonitor ${object.name}`, service.object.namespace, object.namespace)
    yield* strangerProblems({ object, field, service })
    const names = found.flatMap(({ value }) => (value?.spec?.ports ?? []).flatMap(({ name }) => name ?? []))
    yield* portProblems(field.resolve(['spec', 'endpoints']), names, `ServiceMonitor ${object.name}`, `Service ${service.object.name} has`)
    return
  }
  const others = objectsInFolder('Service', daemonSet, objects) as readonly OtherObject<Other<'Service'>>[]
  if (others.some(({ value }) => selectsPods(wanted, value?.metadata?.labels ?? {}))) return
  for (const meant of services) {
    const labels = meant.value?.metadata?.labels ?? {}
    const wrong = Object.entries(wanted).filter(([key, value]) => labels[key] !== value)
    const [first, ...rest] = wrong
    // The labels of a stranger differ in more.
    if (!first || rest.length > 0 || meant.object.name !== object.name) continue
    const actual = labels[first[0]]
    // Labels that are not there may be added by a kustomization, or be those of a Service that is not given.
    if (actual === undefined && (meant.path !== field.location.file.path || objects.all('Kustomization').length > 0)) continue
    const place: AnyField = field.resolve(['spec', 'selector', 'matchLabels', first[0]])
    yield problem(
      place,
      `ServiceMonitor ${object.name} selects ${first[0]}=${first[1]}, but Service ${meant.object.name} has ${actual === undefined ? `no label ${first[0]}` : `${first[0]}=${actual}`}: nothing is scraped; ${actual === undefined ? 'add the label' : 'use one value'}`,
      { related: [{ place: meant.field.resolve(['metadata', 'labels']), message: 'the Service' }] },
    )
    return
  }
}

/** Namespaces of a monitor that are not that of what it selects, where nothing else it selects is in them. */
function* namespaceProblems(
  monitor: AnyField,
  name: string,
  actual: string | undefined,
  own: string | undefined,
): Iterable<ReturnType<typeof problem>> {
  const place = monitor.resolve(['spec', 'namespaceSelector', 'matchNames'])
  const names = place.items().map(({ raw }) => raw)
  const isKnown = names.every(each => typeof each === 'string' && !isFilledInLater(each))
  if (actual === undefined || own !== actual || names.length !== 1 || !isKnown || names.includes(actual)) return
  yield problem(
    place.items()[0] ?? place,
    `${name} looks in namespace ${String(names[0])}, and what it selects is in ${actual}: nothing is scraped; name ${actual}`,
  )
}

/** A monitor of the DaemonSet that no Prometheus beside it takes up. */
function* unselectedProblems(
  { object, field }: OtherObject,
  services: readonly OtherObject<Other<'Service'>>[],
  { daemonSet, objects }: Subjects['daemonSet'],
): Iterable<ReturnType<typeof problem>> {
  const wanted = writtenLabels(field.resolve(['spec', 'selector', 'matchLabels']))
  if (!services.some(({ value }) => selectsPods(wanted, value?.metadata?.labels ?? {}))) return
  const labels = writtenLabels(field.resolve(['metadata', 'labels']))
  const selectors = objectsInFolder('Prometheus', daemonSet, objects).map(each => each.field.resolve(['spec', 'serviceMonitorSelector']))
  const [first] = selectors
  // Labels may be added by a kustomization, and expressions are left alone.
  if (!first || objects.all('Kustomization').length > 0) return
  const missing = selectors.map(selector =>
    selector.resolve(['matchExpressions']).exists
      ? []
      : Object.entries(writtenLabels(selector.resolve(['matchLabels']))).filter(([key, value]) => labels[key] !== value),
  )
  if (missing.some(pairs => pairs.length === 0)) return
  const [key, value] = missing[0]![0]!
  const place: AnyField = field.resolve(['metadata', 'labels'])
  yield problem(
    place.exists ? place : field.resolve(['metadata', 'name']),
    `Prometheus takes up ServiceMonitors with ${key}=${value} alone, so ${object.name} is not scraped; add the label`,
    { related: [{ place: first, message: 'the selector of Prometheus' }] },
  )
}

/** A monitor of another namespace that does not look in that of the Service beside it, for which it is written: they stand in one file. */
function* strangerProblems({
  object,
  field,
  service,
}: Pick<OtherObject, 'object' | 'field'> & {
  readonly service: OtherObject<Other<'Service'>>
}): Iterable<ReturnType<typeof problem>> {
  const [own, actual] = [object.namespace, service.object.namespace]
  if (own === undefined || actual === undefined || own === actual || service.path !== field.location.file.path) return
  const selector: AnyField = field.resolve(['spec', 'namespaceSelector'])
  const names = selector.resolve(['matchNames']).items()
  const [first] = names
  if (selector.resolve(['any']).raw === true || (selector.exists && !first)) return
  if (names.some(({ raw }) => typeof raw !== 'string' || raw === actual || isFilledInLater(raw))) return
  yield problem(
    first ?? selector,
    `ServiceMonitor ${object.name} looks in namespace ${first ? String(first.raw) : own} alone, and Service ${service.object.name} is in ${actual}: nothing is scraped; add ${actual} to matchNames`,
    { related: [{ place: service.field.at('metadata', 'namespace'), message: 'the Service' }] },
  )
}

function* portProblems(
  endpoints: AnyField,
  names: readonly string[],
  monitor: string,
  whose: string,
  isWhole = false,
): Iterable<ReturnType<typeof problem>> {
  // What a Service or the pods do not say at all may come from elsewhere.
  if (names.length === 0 && !isWhole) return
  for (const endpoint of endpoints.items()) {
    const port = endpoint.resolve(['port'])
    const { raw } = port
    if (typeof raw !== 'string' || names.includes(raw) || isFilledInLater(raw)) continue
    const known =
      didYouMean(raw, names) || (names.length === 0 ? `; no container declares a port` : `; ${whose} ${names.slice(0, 4).join(', ')}`)
    yield problem(port, `${monitor} scrapes port "${raw}", which does not exist${known}`)
  }
}
