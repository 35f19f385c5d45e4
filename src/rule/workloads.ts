/** The other workloads that were given, and how objects reach the pods of a DaemonSet. */
import {
  type Labels,
  labelSelectorAsSelector,
  type LabelSelector,
  type Other,
  type OtherKind,
  type OtherPodTemplate,
  parseImage,
  type PodSpec,
  type Selector,
} from '../kubernetes/index.ts'
import { remembered } from '../base/index.ts'
import type { Subjects } from '../subjects/index.ts'
import type { KeysOf, Objects, OtherObject } from '../workspace/index.ts'
import type { AnyField, Field } from '../yaml/index.ts'
import { configNames } from './configuration.ts'
import { type HeldPort, heldPortNames } from './containers.ts'
import { accountIn } from './rbac.ts'

/** What makes pods, or a bare Pod. The fields that rules read of other kinds have the types of the API. */
export interface OtherWorkload {
  readonly kind: string
  readonly name: string
  readonly namespace: string | undefined
  /** Of its file, as the user sees it. */
  readonly path: string
  /** Of its pods. */
  readonly labels: Labels
  readonly spec: PodSpec | undefined
  /** Undefined where the kind makes its own. */
  readonly selector: Selector | undefined
  readonly field: AnyField
  readonly labelsPlace: AnyField
  readonly pod: Field<PodSpec>
}

const KINDS = ['DaemonSet', 'Deployment', 'StatefulSet', 'ReplicaSet', 'Job', 'CronJob', 'Pod'] as const satisfies readonly OtherKind[]
const SELECTING: ReadonlySet<string> = new Set(['DaemonSet', 'Deployment', 'StatefulSet', 'ReplicaSet'])

type About = Pick<Subjects['daemonSet'], 'daemonSet' | 'objects'>

/**
 * By what rules look for workloads, in one index, since each reads every workload: names, service accounts, priority classes, labels, in a folder
 * ports of the node, tolerated taints and pools of nodes, and configuration; and all of them.
 */
function keysOf(object: OtherObject): string[] {
  const { labels, spec, name, path } = new GivenWorkload(object)
  const folder = shownFolderOf(path)
  const keys = ['', `name ${name}`, `account ${accountIn(spec)}`]
  if (spec?.priorityClassName) keys.push(`class ${spec.priorityClassName}`)
  for (const label of Object.entries(labels)) keys.push(labelKey(label))
  for (const port of heldPortNames(spec)) keys.push(portKey(port, folder))
  for (const { key } of spec?.tolerations ?? []) if (key) keys.push(taintKey(key, folder))
  for (const label of poolLabelsOf(spec)) keys.push(poolKey(label, folder))
  for (const used of configNames(spec)) keys.push(`uses ${used}`)
  return keys
}

function labelKey([name, value]: readonly [string, string]): string {
  return `label ${name}=${value}`
}

function portKey(port: string, folder: string): string {
  return `port ${port} ${folder}`
}

function taintKey(taint: string, folder: string): string {
  return `taint ${taint} ${folder}`
}

function poolKey(label: string, folder: string): string {
  return `pool ${label} ${folder}`
}

/** The labels of nodes that pods select, as `key=value`, but for Kubernetes' own, which nodes of many pools have. */
export function poolLabelsOf(spec: PodSpec | undefined): string[] {
  return Object.entries(spec?.nodeSelector ?? {}).flatMap(([key, value]) => (OF_KUBERNETES.test(key) ? [] : [`${key}=${value}`]))
}

const OF_KUBERNETES = /(?:^|\.)kubernetes\.io\//

/** Every workload that goes to one cluster with the DaemonSet and has the keys, itself apart: kind by kind the nearest first. */
function workloadsHaving(
  { daemonSet, objects }: About,
  kinds: readonly (typeof KINDS)[number][],
  keys: readonly string[],
  namespace?: string,
): OtherWorkload[] {
  const { file, span } = daemonSet.location
  return kinds
    .flatMap(kind => objects.having(kind as string, keysOf, keys, namespace))
    .filter(other => other.path !== file.path || other.field.location.span.start !== span.start)
    .map(workloadOf)
}

/** The other workloads whose pods a selector matches; with a namespace, those that may be in it. */
export function workloadsSelected(about: About, selector: LabelSelector | undefined, namespace?: string): OtherWorkload[] {
  const selected = selector && labelSelectorAsSelector(selector)
  if (!selected) return []
  const required = Object.entries(selector.matchLabels ?? {}).map(labelKey)
  return workloadsHaving(about, KINDS, required.length > 0 ? required : [''], namespace).filter(({ labels }) => selected.matches(labels))
}

/** The other workloads, DaemonSets apart, whose own selector matches labels: each has one of these itself. */
export function workloadsSelecting(about: About, labels: Labels, namespace?: string): OtherWorkload[] {
  const keys = Object.entries(labels).map(labelKey)
  const found = keys.flatMap(key => workloadsHaving(about, ['Deployment', 'StatefulSet', 'ReplicaSet'], [key], namespace))
  return [...new Set(found)].filter(({ selector }) => selector?.matches(labels) === true)
}

/** The other workloads of the DaemonSet's folder that take one of these ports of their nodes, each once. */
export function workloadsOnPorts(about: About, ports: readonly HeldPort[]): OtherWorkload[] {
  const folder = shownFolderOf(about.daemonSet.location.file.path)
  const keys = new Set(ports.map(({ number, protocol }) => portKey(`${number}/${protocol}`, folder)))
  return [...new Set(KINDS.flatMap(kind => [...keys].flatMap(key => workloadsHaving(about, [kind], [key]))))]
}

/** The other DaemonSets of the folder that tolerate a taint by its key. */
export function daemonSetsTolerating(about: About, taint: string): OtherWorkload[] {
  const { path } = about.daemonSet.location.file
  return workloadsHaving(about, ['DaemonSet'], [taintKey(taint, shownFolderOf(path))], about.daemonSet.value?.metadata?.namespace)
}

/** The other workloads of the folder that run on and on, and select nodes by a label of their pool. */
export function workloadsOfPool(about: About, label: string): OtherWorkload[] {
  return workloadsHaving(
    about,
    ['Deployment', 'StatefulSet', 'DaemonSet'],
    [poolKey(label, shownFolderOf(about.daemonSet.location.file.path))],
  )
}

/** The other workloads whose pods run as a service account of that name; with a namespace, those that may be in it. */
export function workloadsRunningAs(
  about: About,
  account: string,
  namespace?: string,
  kinds: readonly (typeof KINDS)[number][] = KINDS,
): OtherWorkload[] {
  return workloadsHaving(about, kinds, [`account ${account}`], namespace)
}

/** The other workloads whose pods have a priority class. */
export function workloadsOfClass(about: About, name: string): OtherWorkload[] {
  return workloadsHaving(about, KINDS, [`class ${name}`])
}

/** The other workloads that read a ConfigMap or Secret in a variable or volume, or, of the nearest ones, name it anywhere. */
export function workloadsUsing(about: About, kind: 'ConfigMap' | 'Secret', name: string): OtherWorkload[] {
  const using = workloadsHaving(about, KINDS, [`uses ${kind} ${name}`])
  return using.length > 0 ? using : workloadsHaving(about, KINDS, ['']).filter(({ field }) => mentions(field, name))
}

function mentions(field: AnyField, name: string): boolean {
  const { file, span } = field.location
  return file.text.slice(span.start, span.end).includes(name)
}

/** The other workloads of a name. */
export function workloadsNamed(about: About, name: string): OtherWorkload[] {
  return workloadsHaving(about, KINDS, [`name ${name}`])
}

const all: KeysOf<unknown> = () => ['']

/** The nearest objects of a kind, at most a hundred; with a namespace, those that may be in it. */
export function objectsOf<K extends OtherKind>(kind: K, objects: Objects, namespace?: string): readonly OtherObject<Other<K>>[]
export function objectsOf(kind: string, objects: Objects, namespace?: string): readonly OtherObject[]
export function objectsOf(kind: string, objects: Objects, namespace?: string): readonly OtherObject[] {
  return objects.having(kind, all, [''], namespace)
}

/** Objects of a kind in the folder of a place. `holds`: those for which it is true, found once for all DaemonSets of the folder; it is one function for the whole module. */
export function objectsInFolder(
  kind: string,
  place: AnyField,
  objects: Objects,
  namespace?: string,
  holds?: (object: OtherObject) => boolean,
): readonly OtherObject[] {
  return objects.having(kind, folder, [shownFolderOf(place.location.file.path)], namespace, holds)
}

function folder({ path }: OtherObject): string[] {
  return [shownFolderOf(path)]
}

/** Objects of a kind in the file of a place. */
export function objectsInFile(kind: string, place: AnyField, objects: Objects): readonly OtherObject[] {
  return objects.having(kind, file, [place.location.file.path])
}

function file({ path }: OtherObject): string[] {
  return [path]
}

/** The other DaemonSets of a name. */
export function daemonSetsNamed(about: About, name: string): OtherWorkload[] {
  return workloadsHaving(about, ['DaemonSet'], [`name ${name}`])
}

type Selecting = 'Service' | 'NetworkPolicy' | 'PodDisruptionBudget'

/** Objects that may select the DaemonSet's pods: those of which a label is wanted that the pods have, or none. With a namespace, those that may be in it. */
export function objectsSelecting<K extends Selecting>(kind: K, { daemonSet, objects }: About, namespace?: string): OtherObject<Other<K>>[] {
  const keys = new Set([NO_LABEL, ...Object.entries(podLabels(daemonSet)).map(labelKey)])
  const wanted = WANTED[kind] as KeysOf<Other<K>>
  return [...keys].flatMap(key => objects.having(kind, wanted, [key], namespace))
}

const NO_LABEL = ''
const WANTED: { readonly [K in Selecting]: KeysOf<Other<K>> } = {
  Service: ({ value }) => firstWanted(value?.spec?.selector).filter(key => key !== NO_LABEL),
  NetworkPolicy: ({ value }) => firstWanted(value?.spec?.podSelector?.matchLabels),
  PodDisruptionBudget: ({ value }) => firstWanted(value?.spec?.selector?.matchLabels),
}

function firstWanted(labels: Labels = {}): string[] {
  const [first] = Object.entries(labels)
  return [first ? labelKey(first) : NO_LABEL]
}

/** A template of pods, as rules read it. */
type Template = OtherPodTemplate & { readonly spec?: PodSpec }

/** Where kinds have it, if not in their spec. */
const TEMPLATES: Readonly<Record<string, readonly string[]>> = { CronJob: ['spec', 'jobTemplate', 'spec', 'template'], Pod: [] }

const compiled: (selector: LabelSelector) => Selector | undefined = remembered(labelSelectorAsSelector)

/** Keeps nothing that it reads: an index has one of each object. */
class GivenWorkload implements OtherWorkload {
  readonly #other: OtherObject

  constructor(other: OtherObject) {
    this.#other = other
  }

  get kind(): string {
    return this.#other.object.kind
  }

  get name(): string {
    return this.#other.object.name
  }

  get namespace(): string | undefined {
    return this.#other.object.namespace
  }

  get path(): string {
    return this.#other.path
  }

  get labels(): Labels {
    return this.#template?.metadata?.labels ?? {}
  }

  get spec(): PodSpec | undefined {
    return this.#template?.spec
  }

  get selector(): Selector | undefined {
    const selector = SELECTING.has(this.kind) ? (this.#other.value as Other<'DaemonSet'> | undefined)?.spec?.selector : undefined
    return selector && compiled(selector)
  }

  get field(): AnyField {
    return this.#other.field
  }

  get labelsPlace(): AnyField {
    return this.#at('metadata', 'labels')
  }

  get pod(): Field<PodSpec> {
    return this.#at('spec') as Field<PodSpec>
  }

  get #template(): Template | undefined {
    let value: unknown = this.#other.value
    for (const step of this.#steps) value = (value as Readonly<Record<string, unknown>> | undefined)?.[step]
    return value as Template | undefined
  }

  /** To the template. */
  get #steps(): readonly string[] {
    return TEMPLATES[this.kind] ?? ['spec', 'template']
  }

  #at(...steps: readonly string[]): AnyField {
    return this.field.resolve([...this.#steps, ...steps])
  }
}

const workloadOf: (other: OtherObject) => OtherWorkload = remembered(other => new GivenWorkload(other))

/** Whether two objects stand in one namespace: where one names none, the command that applies it decides. */
export function sharesNamespace(a: string | undefined, b: string | undefined): boolean {
  return a === b || a === undefined || b === undefined
}

/**
 * Whether two workloads are meant to run side by side: they stand in one file or are built by one kustomization, or stand in one folder and run different images. Files of one folder that
 * run the same image are variants of one agent, of which a cluster has one.
 */
export function isBeside(other: OtherWorkload, { daemonSet, pod }: Pick<Subjects['daemonSet'], 'daemonSet' | 'pod'>): boolean {
  const { path } = daemonSet.location.file
  if (other.path === path || (buildOf(path) !== undefined && buildOf(other.path) === buildOf(path))) return true
  if (shownFolderOf(other.path) !== shownFolderOf(path)) return false
  const own = imagesOf(pod.value)
  return !imagesOf(other.spec).some(image => own.includes(image))
}

/** Images of a pod's main containers without their tags. */
export function imagesOf(spec: PodSpec | undefined): readonly string[] {
  return spec ? images(spec) : []
}

const images: (spec: PodSpec) => readonly string[] = remembered(({ containers = [] }) =>
  containers.map(({ image = '' }) => parseImage(image)?.path ?? image),
)

/** The folder of a file, as the user sees it. What a kustomization builds is in one, wherever its parts are from. */
export function shownFolderOf(path: string): string {
  const build = buildOf(path)
  if (build !== undefined) return build
  // Behind a template stands the chart that renders it.
  const file = path.endsWith(')') ? path.slice(0, path.lastIndexOf(' (')) : path
  return file.slice(0, file.lastIndexOf('/') + 1)
}

/** The kustomization that built a text, by the name of the text: `base/agent.yaml (overlays/prod, object 2)`. */
function buildOf(path: string): string | undefined {
  const end = path.endsWith(')') ? path.lastIndexOf(', object ') : -1
  const start = end < 0 ? -1 : path.lastIndexOf(' (', end)
  return start < 0 ? undefined : path.slice(start + 1, end)
}

/** Whether a workload comes first in the order of files and texts: of a pair that is told once, the later one tells it. */
export function isEarlier({ path, field }: Pick<OtherWorkload, 'path' | 'field'>, { location }: AnyField): boolean {
  return path === location.file.path ? field.location.span.start < location.span.start : path < location.file.path
}

/** Whether a Service's selector, which needs at least one label, selects pods. */
export function selectsPods(selector: Labels | undefined, labels: Labels): boolean {
  const wanted = Object.entries(selector ?? {})
  return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value)
}

/** The Services that select the pods of a DaemonSet. */
export function servicesOf({ daemonSet, objects }: About): OtherObject<Other<'Service'>>[] {
  const labels = podLabels(daemonSet)
  return objectsSelecting('Service', { daemonSet, objects }, daemonSet.value?.metadata?.namespace).filter(({ value }) =>
    selectsPods(value?.spec?.selector, labels),
  )
}

/** The PodMonitors of the folder that select the pods of a DaemonSet. */
export function podMonitorsOf({ daemonSet, objects }: About): readonly OtherObject[] {
  const labels = podLabels(daemonSet)
  return objectsInFolder('PodMonitor', daemonSet, objects).filter(({ field }) =>
    selectsPods(writtenLabels((field as AnyField).resolve(['spec', 'selector', 'matchLabels'])), labels),
  )
}

/** The labels of a DaemonSet's pods. */
export function podLabels({ value }: Subjects['daemonSet']['daemonSet']): Labels {
  return value?.spec?.template?.metadata?.labels ?? {}
}

/** What is written as labels, without what is no text. */
export function writtenLabels(field: AnyField): Labels {
  return Object.fromEntries(field.entries().flatMap(([key, { raw }]) => (typeof raw === 'string' ? [[key, raw] as const] : [])))
}

/** The first two of several, and how many others there are; `isMore`: more than are given. */
export function firstTwo([first = '', second, ...rest]: readonly string[], isMore: boolean): string {
  if (second === undefined) return first
  if (rest.length === 0) return `${first} and ${second}`
  return `${first}, ${second} and ${isMore ? 'at least ' : ''}${rest.length} ${rest.length === 1 ? 'other' : 'others'}`
}
