import {
  type AnyField,
  objectsInFolder,
  objectsOf,
  type Objects,
  podLabels,
  problem,
  rule,
  selectsPods,
  shownFolderOf,
  type Subjects,
  workloadsNamed,
  workloadsSelected,
} from 'ds-lint/rule'
import { type LabelSelector, matchesLabels } from 'ds-lint/kubernetes'

export default rule({
  id: 'selects-nothing',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Selector matches none of the pods of the DaemonSet',
  why: `A Service, NetworkPolicy or PodDisruptionBudget selects pods by labels, not by its own name. One that is named like the
    DaemonSet but matches no pod has no effect: the Service has no endpoints, the policy protects nothing.`,
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/'],

  *check({ daemonSet, objects }) {
    const { name = '', namespace } = daemonSet.value?.metadata ?? {}
    const labels = podLabels(daemonSet)
    if (Object.keys(labels).length === 0) return
    if (namespace !== undefined) yield* elsewhere({ daemonSet, objects }, namespace)
    yield* narrowed({ daemonSet, objects })
    yield* labelled({ daemonSet, objects })
    for (const kind of ['Service', 'NetworkPolicy', 'PodDisruptionBudget'] as const) {
      for (const { object, field } of NAMES.flatMap(suffix => objects.named(kind, `${name}${suffix}`, namespace))) {
        if (folderOf(field) !== folderOf(daemonSet)) continue
        const place = (field as AnyField).resolve(['spec', SELECTORS[kind]])
        if (kind === 'Service' && isWithoutSelector(field) && !hasEndpoints(objects)) {
          yield problem(
            (field as AnyField).resolve(['spec']),
            `Service ${object.name} has no selector, so it has no endpoints; select the labels of the pods of DaemonSet ${name}`,
            { related: [{ place: daemonSet.at('spec', 'template', 'metadata', 'labels'), message: 'the labels of the pods' }] },
          )
          continue
        }
        const selector = selectorOf(kind, place)
        if (!selector || matchesLabels(selector, labels) !== false || workloadsSelected({ daemonSet, objects }, selector).length > 0)
          continue
        // Labels that another workload, which is not given, may have.
        const wanted = wantedOf(kind, place)
        const wrong = Object.entries(wanted).find(([key, value]) => labels[key] !== value)
        if (!wrong || workloadsNamed({ daemonSet, objects }, object.name).length > 0) continue
        const [key, value] = wrong
        const has = labels[key] === undefined ? `no label ${key}` : `${key}=${labels[key]}`
        yield problem(
          narrowest(kind === 'Service' ? place.resolve([key]) : place.resolve(['matchLabels', key]), place),
          `${kind} ${object.name} selects ${key}=${value}, but the pods of DaemonSet ${name} have ${has}: it selects no pod; use the labels of the pods`,
          {
            related: [{ place: daemonSet.at('spec', 'template', 'metadata', 'labels'), message: 'the labels of the pods' }],
          },
        )
      }
    }
  },
})

function narrowest(label: AnyField, selector: AnyField): AnyField {
  return label.exists ? label : selector
}

/** Services that ask for every label of the DaemonSet's selector, and for one that its pods lack. */
function* narrowed(about: Pick<Subjects['daemonSet'], 'daemonSet' | 'objects'>): Iterable<ReturnType<typeof problem>> {
  const { daemonSet, objects } = about
  const { name = '', namespace } = daemonSet.value?.metadata ?? {}
  const own = Object.entries(daemonSet.value?.spec?.selector?.matchLabels ?? {})
  if (own.length === 0) return
  const labels = podLabels(daemonSet)
  for (const { object, field } of objectsInFolder('Service', daemonSet, objects, namespace)) {
    // Of those that are named like it, another part speaks.
    if (NAMES.some(suffix => object.name === `${name}${suffix}`)) continue
    const place = (field as AnyField).resolve(['spec', SELECTORS.Service])
    const wanted = wantedOf('Service', place)
    const lacking = Object.keys(wanted).find(key => labels[key] === undefined)
    if (lacking === undefined || SET_LATER.test(lacking) || own.some(([key, value]) => wanted[key] !== value)) continue
    if (workloadsSelected(about, { matchLabels: wanted }).length > 0) continue
    yield problem(
      place.resolve([lacking]),
      `Service ${object.name} selects the labels of DaemonSet ${name} and ${lacking}=${wanted[lacking]}, which its pods do not have: it selects no pod; use the labels of the pods`,
      { related: [{ place: daemonSet.at('spec', 'template', 'metadata', 'labels'), message: 'the labels of the pods' }] },
    )
  }
}

/** Policies and budgets that ask for a label which stands on the DaemonSet, and not on its pods. */
function* labelled(about: Pick<Subjects['daemonSet'], 'daemonSet' | 'objects'>): Iterable<ReturnType<typeof problem>> {
  const { daemonSet, objects } = about
  const { name = '', namespace, labels: onDaemonSet = {} } = daemonSet.value?.metadata ?? {}
  const own = Object.entries(daemonSet.value?.spec?.selector?.matchLabels ?? {})
  const labels = podLabels(daemonSet)
  if (own.length === 0 || Object.keys(onDaemonSet).every(key => labels[key] !== undefined)) return
  for (const kind of ['NetworkPolicy', 'PodDisruptionBudget'] as const) {
    for (const { object, field } of objectsInFolder(kind, daemonSet, objects, namespace)) {
      if (NAMES.some(suffix => object.name === `${name}${suffix}`)) continue
      const place = (field as AnyField).resolve(['spec', SELECTORS[kind]])
      const wanted = wantedOf(kind, place)
      const lacking = Object.keys(wanted).find(key => labels[key] === undefined && onDaemonSet[key] === wanted[key])
      if (lacking === undefined || own.some(([key, value]) => wanted[key] !== value)) continue
      if (workloadsSelected(about, { matchLabels: wanted }).length > 0) continue
      yield problem(
        narrowest(place.resolve(['matchLabels', lacking]), place),
        `${kind} ${object.name} selects pods with ${lacking}=${wanted[lacking]}, a label that DaemonSet ${name} has, but its pods do not: it selects no pod; add it to the labels of the pod template`,
        { related: [{ place: daemonSet.at('metadata', 'labels').at(lacking), message: 'the label of the DaemonSet' }] },
      )
    }
  }
}

/** What a running pod is given, such as the one that leads. */
const SET_LATER = /leader|role|active|primary|master|hash|controller-revision/i

/** Policies and budgets of these very pods in another namespace, where they select none. */
function* elsewhere(about: Pick<Subjects['daemonSet'], 'daemonSet' | 'objects'>, namespace: string): Iterable<ReturnType<typeof problem>> {
  const { daemonSet, objects } = about
  const { name = '' } = daemonSet.value?.metadata ?? {}
  const own = daemonSet.value?.spec?.selector?.matchLabels
  for (const kind of ['NetworkPolicy', 'PodDisruptionBudget'] as const) {
    for (const { object, field } of objects.named(kind, name)) {
      if (object.namespace === undefined || object.namespace === namespace || folderOf(field) !== folderOf(daemonSet)) continue
      if (objects.named(kind, name, namespace).length > 0 || workloadsNamed(about, name).length > 0) continue
      const place = (field as AnyField).resolve(['spec', SELECTORS[kind]])
      const wanted = wantedOf(kind, place)
      if (!own || !selectsPods(wanted, podLabels(daemonSet)) || workloadsSelected(about, { matchLabels: wanted }).length > 0) continue
      yield problem(
        (field as AnyField).resolve(['metadata', 'namespace']),
        `the ${kind} is in namespace ${object.namespace}, but the pods of DaemonSet ${name}, which it selects by labels, are in ${namespace}: it selects no pod; use one namespace`,
        { related: [{ place: daemonSet.at('metadata', 'namespace'), message: 'its pods are here' }] },
      )
    }
  }
}

function isWithoutSelector(service: AnyField): boolean {
  const [selector, ports, type] = ['selector', 'ports', 'type'].map(name => service.resolve(['spec', name]))
  return (!selector!.exists || selector!.entries().length === 0) && ports!.exists && type!.value !== 'ExternalName'
}

/** Whether somebody writes endpoints by hand. */
function hasEndpoints(objects: Objects): boolean {
  return objectsOf('Endpoints', objects).length > 0 || objectsOf('EndpointSlice', objects).length > 0
}

const SELECTORS = { Service: 'selector', NetworkPolicy: 'podSelector', PodDisruptionBudget: 'selector' } as const

function folderOf({ location }: AnyField): string {
  return shownFolderOf(location.file.path)
}

/** What is named after DaemonSet agent: `agent`, `agent-metrics`, `agent-headless` … */
const NAMES = ['', ...['metrics', 'headless', 'svc', 'service', 'http', 'webhook', 'pdb', 'policy', 'netpol'].map(name => `-${name}`)]

/** Undefined for one that selects nothing by labels alone. */
function selectorOf(kind: keyof typeof SELECTORS, place: AnyField): LabelSelector | undefined {
  const matchLabels = wantedOf(kind, place)
  if (Object.keys(matchLabels).length === 0) return undefined
  return kind === 'Service' ? { matchLabels } : (place.value as LabelSelector)
}

function wantedOf(kind: keyof typeof SELECTORS, place: AnyField): Readonly<Record<string, string>> {
  return ((kind === 'Service' ? place.value : place.resolve(['matchLabels']).value) ?? {}) as Readonly<Record<string, string>>
}
