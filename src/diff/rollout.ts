/** How the pods of a DaemonSet are replaced: how many at once, and how long it takes by an estimate. */
import {
  allowsSurge,
  type Container,
  containersOf,
  getScaledValueFromIntOrPercent,
  type IntOrString,
  type PodSpec,
  isMutableImage,
} from '../kubernetes/index.ts'
import type { Progress } from '../cluster/index.ts'
import { sleepIn } from '../rule/index.ts'
import type { Subjects } from '../subjects/index.ts'

export interface Rollout {
  readonly type: 'RollingUpdate' | 'OnDelete'
  readonly maxUnavailable: IntOrString
  /** Not 0: the new pod starts beside the old one, which goes when the new one is available. */
  readonly maxSurge: IntOrString
  /** How many nodes get another pod; undefined where nobody knows. */
  readonly nodes: number | undefined
  /** Whether only pods of older templates are replaced: OnDelete left them. */
  readonly isOutdatedOnly: boolean
  /** Of these nodes, percentages rounded up; undefined for OnDelete, and for a percentage of nobody knows how many. */
  readonly atOnce: number | undefined
  readonly batches: number | undefined
  /** How many pods go in them: more than nodes where some do not get another. */
  readonly pods: number | undefined
  /** What one batch takes, by an estimate. */
  readonly steps: readonly RolloutStep[]
  /** All batches; undefined without a number of nodes. */
  readonly seconds: number | undefined
  /** All batches where each old pod takes its whole grace period. */
  readonly mostSeconds: number | undefined
  readonly assumptions: readonly string[]
}

export interface RolloutStep {
  readonly what: string
  readonly seconds: number
  /** Where it may take longer. */
  readonly most?: number
}

/** Seconds. What an ordinary agent on an ordinary node needs. */
const STOP = 5
const PULL = 20
const START = 5
const GRACE = 30
const PERIOD = 10

export interface RolloutInput {
  /** How many nodes run a pod; undefined where nobody knows. */
  readonly nodes: number | undefined
  /** Where the template stays: how many pods have an older one; undefined where nobody knows. */
  readonly outdated?: number | undefined
  /** The waves on the nodes that were given. */
  readonly progress?: Progress | undefined
  /** Pods that wait run once they are replaced. */
  readonly recovers?: boolean
}

/** Whether new pods start beside the old ones. */
export function isSurging({ maxSurge }: Pick<Rollout, 'maxSurge'>): boolean {
  return maxSurge !== 0 && maxSurge !== '0%'
}

/** Undefined where no pod is replaced. */
export function rolloutOf(update: Subjects['update'], { nodes, outdated, progress, recovers = false }: RolloutInput): Rollout | undefined {
  const { daemonSet, pod, before, effects } = update
  const strategy = daemonSet.at('spec', 'updateStrategy').effective
  const { maxUnavailable = 1, maxSurge = 0 } = strategy?.rollingUpdate ?? {}
  const wasOnDelete = before.daemonSet.at('spec', 'updateStrategy', 'type').effective === 'OnDelete'
  const rolls = strategy?.type !== 'OnDelete'
  const isOutdatedOnly = !effects.revisionChanged && rolls && wasOnDelete && outdated !== 0
  if (!effects.revisionChanged && !isOutdatedOnly) return undefined
  if (!rolls) return { ...NONE, type: 'OnDelete', maxUnavailable, maxSurge, nodes }
  const surges = allowsSurge(strategy)
  const atOnce = atOnceOf(surges ? maxSurge : maxUnavailable, nodes)
  const replaced = isOutdatedOnly ? outdated : nodes
  const played = isOutdatedOnly ? undefined : progress?.waves
  const waves = played?.reduce((sum, { count }) => sum + count, 0)
  const batches =
    waves === 0 ? undefined : (waves ?? (replaced !== undefined && atOnce !== undefined ? Math.ceil(replaced / atOnce) : undefined))
  const [old, updated] = [before.pod.effective ?? {}, pod.effective ?? {}]
  const stop = stopOf(old)
  const start = startOf(updated, daemonSet.at('spec', 'minReadySeconds').effective ?? 0, pulls(old, updated))
  const perBatch = start.reduce((sum, { seconds }) => sum + seconds, 0)
  // A surging node stops its old pod while the next one starts.
  const total = (batch: number, seconds: number): number => batch * perBatch + (surges ? seconds : batch * seconds)
  return {
    type: 'RollingUpdate',
    maxUnavailable,
    maxSurge,
    nodes: replaced,
    isOutdatedOnly,
    atOnce: atOnce === undefined || replaced === undefined ? atOnce : Math.min(atOnce, replaced),
    batches,
    pods: played?.reduce((sum, { size, count }) => sum + size * count, 0) ?? replaced,
    steps: [stop, ...start].filter(({ seconds }) => seconds > 0),
    seconds: batches === undefined ? undefined : total(batches, stop.seconds),
    mostSeconds: batches === undefined ? undefined : total(batches, stop.most),
    assumptions: batches === undefined ? [] : [...ASSUMPTIONS, before.status?.unavailable || recovers ? RECOVERY : NONE_UNAVAILABLE],
  }
}

const NONE = {
  isOutdatedOnly: false,
  atOnce: undefined,
  batches: undefined,
  pods: undefined,
  steps: [],
  seconds: undefined,
  mostSeconds: undefined,
  assumptions: [],
} as const

const ASSUMPTIONS = [
  `a pod stops within ${STOP} s after its preStop sleep; the longest time is its whole grace period`,
  `images are pulled within ${PULL} s, and containers start within ${START} s`,
  'every pod becomes ready with its first probes, and all pods of a batch are replaced at the same time',
]
const NONE_UNAVAILABLE = 'no pod is unavailable when the update starts: unavailable pods are replaced at once'
const RECOVERY = 'pods that are unavailable now run once they are replaced'

/** daemonset_util.go: percentages of the nodes are rounded up; where that is none, one at a time. */
function atOnceOf(value: IntOrString, nodes: number | undefined): number | undefined {
  if (typeof value === 'number') return Math.min(Math.max(value, 1), nodes ?? Infinity)
  if (nodes === undefined) return undefined
  return Math.min(Math.max(getScaledValueFromIntOrPercent(value, nodes, true) ?? 1, 1), nodes)
}

/** The pods that stop are those of the old template. */
function stopOf(old: PodSpec): Required<RolloutStep> {
  const { terminationGracePeriodSeconds: most = GRACE } = old
  const sleeps = containersOf(old).map(
    ({ lifecycle: { preStop } = {} }) => preStop?.sleep?.seconds ?? sleepIn(preStop?.exec?.command ?? []) ?? 0,
  )
  return { what: 'to stop', seconds: Math.min(Math.max(0, ...sleeps) + STOP, most), most }
}

function startOf(pod: PodSpec, minReadySeconds: number, isPulled: boolean): RolloutStep[] {
  return [
    { what: 'to pull the images', seconds: isPulled ? PULL : 0 },
    { what: 'to start', seconds: START },
    { what: 'until the probes succeed', seconds: Math.max(0, ...(pod.containers ?? []).map(readyAfter)) },
    { what: 'of minReadySeconds', seconds: minReadySeconds },
  ]
}

/** A startup probe holds the others back; the delays of both begin when the container starts (kubelet/prober/worker.go). */
function readyAfter({ startupProbe, readinessProbe }: Container): number {
  const { initialDelaySeconds = 0, successThreshold = 1, periodSeconds = PERIOD } = readinessProbe ?? {}
  return Math.max(startupProbe?.initialDelaySeconds ?? 0, initialDelaySeconds) + (successThreshold - 1) * periodSeconds
}

/** Nodes have the images of the old template. Of one that the registry is asked for each time they have the layers, unless its tag moves. */
function pulls(old: PodSpec, updated: PodSpec): boolean {
  const known = new Set(containersOf(old).map(({ image }) => image))
  return containersOf(updated).some(
    ({ image, imagePullPolicy }) => (imagePullPolicy === 'Always' && isMutableImage(image ?? '')) || !known.has(image),
  )
}
