/** The other workloads that were given, and how objects reach the pods of a DaemonSet. */
import {
  type Labels,
  labelSelectorAsSelector,
  type LabelSelector,
  type OtherKind,
  parseImage,
  type PodSpec,
  type Selector,
} from '../kubernetes/index.ts'
import type { Subjects } from '../subjects/index.ts'
import type { OtherObject } from '../workspace/index.ts'
import type { AnyField, Field } from '../yaml/index.ts'

/** What makes pods, or a bare Pod. */
export interface OtherWorkload {
  readonly kind: string
  readonly name: string
  readonly namespace: string | undefined
  readonly field: AnyField
  /** Of its pods. */
  readonly labels: Labels
  readonly labelsPlace: AnyField
  /** The fields that rules read of other kinds have the types of the API. */
  readonly pod: Field<PodSpec>
  /** Undefined where the kind makes its own. */
  readonly selector: Selector | undefined
}

const KINDS = ['DaemonSet', 'Deployment', 'StatefulSet', 'ReplicaSet', 'Job', 'CronJob', 'Pod'] as const satisfies readonly OtherKind[]
const TEMPLATES: Readonly<Record<string, readonly string[]>> = { CronJob: ['spec', 'jobTemplate', 'spec', 'template'], Pod: [] }
/** Shared by all who ask: an object is the same one for each. */
const known = new WeakMap<OtherObject, { readonly workload: OtherWorkload; readonly place: string }>()

/** Every workload that goes to one cluster with the DaemonSet, itself apart. */
export function otherWorkloads({ daemonSet, objects }: Pick<Subjects['daemonSet'], 'daemonSet' | 'objects'>): OtherWorkload[] {
  const here = placeOf(daemonSet)
  return KINDS.flatMap(kind => objects.all(kind as string)).flatMap(object => {
    let entry = known.get(object)
    if (!entry) known.set(object, (entry = { workload: workloadOf(object), place: placeOf(object.field) }))
    return entry.place === here ? [] : [entry.workload]
  })
}

/** Equal for two fields that stand for one manifest. */
function placeOf({ location: { file, span } }: AnyField): string {
  return `${file.path} ${span.start}`
}

function workloadOf({ object: { kind, name, namespace }, field }: OtherObject): OtherWorkload {
  const template = field.resolve(TEMPLATES[kind] ?? ['spec', 'template'])
  const labels = template.resolve(['metadata', 'labels'])
  const selector = field.resolve(['spec', 'selector']).value as LabelSelector | undefined
  return {
    kind,
    name,
    namespace,
    field,
    labels: (labels.value ?? {}) as Labels,
    labelsPlace: labels,
    pod: template.resolve(['spec']) as Field<PodSpec>,
    selector:
      selector && ['DaemonSet', 'Deployment', 'StatefulSet', 'ReplicaSet'].includes(kind) ? labelSelectorAsSelector(selector) : undefined,
  }
}

/** Whether two objects stand in one namespace: where one names none, the command that applies it decides. */
export function sharesNamespace(a: string | undefined, b: string | undefined): boolean {
  return a === b || a === undefined || b === undefined
}

/**
 * Whether two workloads are meant to run side by side: they stand in one file, or in one folder and run different images. Files of one folder that
 * run the same image are variants of one agent, of which a cluster has one.
 */
export function isBeside(other: OtherWorkload, { daemonSet, pod }: Pick<Subjects['daemonSet'], 'daemonSet' | 'pod'>): boolean {
  const [a, b] = [other.field.location.file.path, daemonSet.location.file.path]
  if (a === b) return true
  const images = imagesOf(pod)
  return folderOf(a) === folderOf(b) && !imagesOf(other.pod).some(image => images.includes(image))
}

function imagesOf({ value }: Field<PodSpec>): string[] {
  return (value?.containers ?? []).map(({ image = '' }) => parseImage(image)?.path ?? image)
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

/** Whether `a` comes first in the order of files and texts: of a pair that is told once, the later one tells it. */
export function isEarlier(a: AnyField, b: AnyField): boolean {
  const [left, right] = [a.location, b.location]
  return left.file.path === right.file.path ? left.span.start < right.span.start : left.file.path < right.file.path
}

/** Whether a Service's selector, which needs at least one label, selects pods. */
export function selectsPods(selector: Labels | undefined, labels: Labels): boolean {
  const wanted = Object.entries(selector ?? {})
  return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value)
}

/** The labels of a DaemonSet's pods. */
export function podLabels({ value }: Subjects['daemonSet']['daemonSet']): Labels {
  return value?.spec?.template?.metadata?.labels ?? {}
}
