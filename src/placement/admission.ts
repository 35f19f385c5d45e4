/**
 * What the API server's admission plugins make of a pod before it is stored, as far as placement needs it, in their order: LimitRanger,
 * Priority, DefaultTolerationSeconds, RuntimeClass, ResourceQuota. Webhooks are not there.
 */
import {
  type Labels,
  type LabelSelectorRequirement,
  matchToleration,
  type PodAffinity,
  type PodAffinityTerm,
  type PodSpec,
  type Toleration,
} from '../kubernetes/index.ts'
import { limitRangeProblem, requestProblem, withLimitRangeDefaults } from './limit-range.ts'
import { defaultPod, withPodRequests, withRequests } from './pod.ts'
import { quotaProblem } from './quota.ts'
import { read } from './resources.ts'
import { type ClusterObjects, type Pod, type PriorityClass, type RuntimeClass, namespaceOf } from './types.ts'

/** A pod as it is stored, or why it is forbidden, in the API server's words. */
export type Admission = { readonly pod: Pod; readonly forbidden?: undefined } | Forbidden

interface Forbidden {
  readonly pod?: undefined
  readonly forbidden: string
}

/** Classes that every cluster has. */
const SYSTEM_CLASSES: readonly PriorityClass[] = [
  { metadata: { name: 'system-cluster-critical' }, value: 2_000_000_000 },
  { metadata: { name: 'system-node-critical' }, value: 2_000_001_000 },
]

/** @param others Pods of the same namespace, for its quotas. */
export function admitPod(pod: Pod, objects: ClusterObjects, others: Iterable<Pod>): Admission {
  const mutated = mutate(pod, objects)
  if (mutated.pod === undefined) return mutated
  const forbidden =
    requestProblem(mutated.pod.spec) ?? limitRangeProblem(mutated.pod, objects) ?? quotaProblem(mutated.pod, objects, others)
  return forbidden === undefined ? mutated : { forbidden }
}

/** What admission writes into a pod, whatever the quotas and limits say of it. */
export function mutate(pod: Pod, objects: ClusterObjects): Admission {
  let spec = withLimitRangeDefaults(defaultPod(pod.spec), namespaceOf(pod), objects)
  const { priorityClassName } = spec
  const priority = priorityOf(priorityClassName, objects)
  if (!priority) return { forbidden: `no PriorityClass with name ${priorityClassName} was found` }
  spec = { ...spec, ...priority, tolerations: withTolerationSeconds(spec.tolerations ?? []) }
  spec = withMatchLabelKeys(spec, pod.metadata.labels ?? {})
  const withClass = withRuntimeClass(spec, objects)
  if ('forbidden' in withClass) return withClass
  return { pod: { ...pod, spec: stored(withClass) } }
}

/**
 * A pod that is there already, as it was posted or as the API server shows it: what admission would have written is written where it is
 * missing and known. LimitRanges may have come later.
 */
export function existingPod(pod: Pod, objects: ClusterObjects): Pod {
  const spec = defaultPod(pod.spec)
  const priority = spec.priority === undefined ? priorityOf(spec.priorityClassName, objects) : undefined
  const tolerations = withTolerationSeconds(spec.tolerations ?? [])
  const withClass = spec.overhead ? undefined : withRuntimeClass(spec, objects)
  const { overhead } = withClass && !('forbidden' in withClass) ? withClass : spec
  return { ...pod, spec: withPodRequests({ ...spec, ...priority, tolerations, ...(overhead && { overhead }) }) }
}

/** Read from storage, requests default to limits once more: to those that admission wrote. */
function stored(spec: PodSpec): PodSpec {
  const { containers = [], initContainers } = spec
  const complete = {
    ...spec,
    containers: containers.map(withRequests),
    ...(initContainers && { initContainers: initContainers.map(withRequests) }),
  }
  return withPodRequests(complete)
}

interface Priority {
  readonly priorityClassName?: string
  readonly priority: number
  readonly preemptionPolicy: string
}

/** Of the class, else of the global default, else 0; undefined for a class that does not exist. */
export function priorityOf(name: string | undefined, { priorityClasses }: ClusterObjects): Priority | undefined {
  const found = name
    ? [...priorityClasses, ...SYSTEM_CLASSES].find(({ metadata }) => metadata.name === name)
    : priorityClasses.filter(({ globalDefault }) => globalDefault).sort((a, b) => (a.value ?? 0) - (b.value ?? 0))[0]
  if (!found) return name ? undefined : { priority: 0, preemptionPolicy: 'PreemptLowerPriority' }
  const { metadata, value = 0, preemptionPolicy = 'PreemptLowerPriority' } = found
  return { priorityClassName: metadata.name, priority: value, preemptionPolicy }
}

const SECONDS = 300

/** Pods that do not tolerate a node that is not ready or not reachable tolerate it for five minutes. */
function withTolerationSeconds(tolerations: readonly Toleration[]): readonly Toleration[] {
  const added = ['not-ready', 'unreachable'].flatMap(name => {
    const key = `node.kubernetes.io/${name}`
    const isThere = tolerations.some(one => (!one.key || one.key === key) && (!one.effect || one.effect === 'NoExecute'))
    return isThere ? [] : [{ key, operator: 'Exists', effect: 'NoExecute', tolerationSeconds: SECONDS }]
  })
  return [...tolerations, ...added]
}

/** The keys of a pod affinity term become requirements of its selector: the pod's own values, or others than those. */
function withMatchLabelKeys(spec: PodSpec, labels: Labels): PodSpec {
  const { affinity } = spec
  const withKeys = (affinities: PodAffinity | undefined): PodAffinity | undefined => {
    const terms = affinities?.requiredDuringSchedulingIgnoredDuringExecution
    return terms && { ...affinities, requiredDuringSchedulingIgnoredDuringExecution: terms.map(term => withKeysOf(term, labels)) }
  }
  const [podAffinity, podAntiAffinity] = [withKeys(affinity?.podAffinity), withKeys(affinity?.podAntiAffinity)]
  if (!podAffinity && !podAntiAffinity) return spec
  return { ...spec, affinity: { ...affinity, ...(podAffinity && { podAffinity }), ...(podAntiAffinity && { podAntiAffinity }) } }
}

function withKeysOf(term: PodAffinityTerm, labels: Labels): PodAffinityTerm {
  const { labelSelector, matchLabelKeys = [], mismatchLabelKeys = [] } = term
  if (!labelSelector || matchLabelKeys.length + mismatchLabelKeys.length === 0) return term
  const require = (keys: readonly string[], operator: string): LabelSelectorRequirement[] =>
    keys.filter(key => Object.hasOwn(labels, key)).map(key => ({ key, operator, values: [labels[key]!] }))
  const added = [...require(matchLabelKeys, 'In'), ...require(mismatchLabelKeys, 'NotIn')]
  return { ...term, labelSelector: { ...labelSelector, matchExpressions: [...(labelSelector.matchExpressions ?? []), ...added] } }
}

/** Scheduling and overhead of the pod's runtime class. */
function withRuntimeClass(spec: PodSpec, { runtimeClasses }: ClusterObjects): PodSpec | Forbidden {
  const { runtimeClassName } = spec
  if (runtimeClassName === undefined) {
    return spec.overhead ? forbidden('Pod Overhead set without corresponding RuntimeClass defined Overhead') : spec
  }
  const found = runtimeClasses.find(({ metadata }) => metadata.name === runtimeClassName)
  if (!found) return forbidden(`RuntimeClass "${runtimeClassName}" not found`)
  const podFixed = found.overhead?.podFixed
  if (!isSameOverhead(spec, podFixed)) {
    return forbidden(
      podFixed
        ? "Pod's Overhead doesn't match RuntimeClass's defined Overhead"
        : 'Pod Overhead set without corresponding RuntimeClass defined Overhead',
    )
  }
  const scheduled = withScheduling(spec, found)
  return 'forbidden' in scheduled || !podFixed ? scheduled : { ...scheduled, overhead: podFixed }
}

function forbidden(reason: string): Forbidden {
  return { forbidden: `pod rejected: ${reason}` }
}

/** A pod may only repeat the overhead of its class. */
function isSameOverhead({ overhead }: PodSpec, podFixed: PodSpec['overhead']): boolean {
  if (!overhead || (podFixed && Object.keys(overhead).length === 0)) return true
  const [own, fixed] = [read(overhead), read(podFixed)]
  return podFixed !== undefined && own.size === fixed.size && [...own].every(([name, quantity]) => fixed.get(name)?.cmp(quantity) === 0)
}

function withScheduling(spec: PodSpec, { scheduling }: RuntimeClass): PodSpec | Forbidden {
  if (!scheduling) return spec
  const { nodeSelector: own = {}, tolerations = [] } = spec
  const wanted = scheduling.nodeSelector ?? {}
  for (const [key, value] of Object.entries(wanted)) {
    if (Object.hasOwn(own, key) && own[key] !== value) {
      return { forbidden: `conflict: runtimeClass.scheduling.nodeSelector[${key}] = ${value}; pod.spec.nodeSelector[${key}] = ${own[key]}` }
    }
  }
  return {
    ...spec,
    nodeSelector: { ...own, ...wanted },
    tolerations: mergeTolerations([...tolerations, ...(scheduling.tolerations ?? [])]),
  }
}

/** MergeTolerations: without those that another one covers. */
function mergeTolerations(all: readonly Toleration[]): Toleration[] {
  const merged: Toleration[] = []
  for (const [index, one] of all.entries()) {
    if (merged.some(other => isSuperset(other, one))) continue
    if (all.slice(index + 1).some(other => !isEqual(one, other) && isSuperset(other, one))) continue
    merged.push(one)
  }
  return merged
}

function isSuperset(all: Toleration, one: Toleration): boolean {
  if (isEqual(all, one)) return true
  if ((one.key ?? '') !== (all.key ?? '') && (all.key || all.operator !== 'Exists')) return false
  if (all.effect && one.effect !== all.effect) return false
  if (all.effect === 'NoExecute' && all.tolerationSeconds !== undefined) {
    if (one.tolerationSeconds === undefined || one.tolerationSeconds > all.tolerationSeconds) return false
  }
  if (all.operator === 'Exists') return true
  return (!all.operator || all.operator === 'Equal') && one.operator === 'Equal' && (one.value ?? '') === (all.value ?? '')
}

function isEqual(a: Toleration, b: Toleration): boolean {
  return matchToleration(a, b) && a.tolerationSeconds === b.tolerationSeconds
}
