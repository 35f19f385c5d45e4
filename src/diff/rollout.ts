/** How the pods of a DaemonSet are replaced: how many at once, and how long it takes by an estimate. */
import { allowsSurge, getScaledValueFromIntOrPercent, type IntOrString, type Container, type PodSpec } from '../kubernetes/index.ts'
import type { Subjects } from '../subjects/index.ts'

export interface Rollout {
  readonly type: 'RollingUpdate' | 'OnDelete'
  readonly maxUnavailable: IntOrString
  /** Not 0: the new pod starts beside the old one, which goes when the new one is available. */
  readonly maxSurge: IntOrString
  /** How many nodes run a pod; undefined where nobody knows. */
  readonly nodes: number | undefined
  /** Of these nodes, percentages rounded up; undefined for OnDelete, and for a percentage of nobody knows how many. */
  readonly atOnce: number | undefined
  readonly batches: number | undefined
  /** What one batch takes, by an estimate. */
  readonly steps: readonly RolloutStep[]
  /** All batches; undefined without a number of nodes. */
  readonly seconds: number | undefined
  readonly assumptions: readonly string[]
}

export interface RolloutStep {
  readonly what: string
  readonly seconds: number
}

/** Seconds. What an ordinary agent on an ordinary node needs. */
const STOP = 5
const PULL = 20
const START = 5

export function rolloutOf({ daemonSet, pod, changes, effects }: Subjects['update'], nodes: number | undefined): Rollout {
  const strategy = daemonSet.at('spec', 'updateStrategy').effective
  const { maxUnavailable = 1, maxSurge = 0 } = strategy?.rollingUpdate ?? {}
  if (effects.rollout !== 'RollingUpdate') {
    return {
      type: 'OnDelete',
      maxUnavailable,
      maxSurge,
      nodes,
      atOnce: undefined,
      batches: undefined,
      steps: [],
      seconds: undefined,
      assumptions: [],
    }
  }
  const atOnce = atOnceOf(allowsSurge(strategy) ? maxSurge : maxUnavailable, nodes)
  const batches = nodes !== undefined && atOnce !== undefined ? Math.ceil(nodes / atOnce) : undefined
  const pulls = changes.some(({ name }) => /\.(?:c|initC)ontainers\[[^\]]*\](?:\.image)?$/.test(name)) || alwaysPulls(pod.effective)
  const steps = stepsOf(pod.effective ?? {}, daemonSet.at('spec', 'minReadySeconds').effective ?? 0, pulls)
  const perBatch = steps.reduce((sum, { seconds }) => sum + seconds, 0)
  const seconds = batches === undefined ? undefined : batches * perBatch
  const assumptions = seconds === undefined ? [] : ASSUMPTIONS
  return { type: 'RollingUpdate', maxUnavailable, maxSurge, nodes, atOnce, batches, steps, seconds, assumptions }
}

const ASSUMPTIONS = [
  `a pod stops within ${STOP} s, although it may take its whole grace period`,
  `images are pulled within ${PULL} s, and containers start within ${START} s`,
  'every pod becomes ready with its first probe, and all pods of a batch are replaced at the same time',
  'no pod is unavailable when the update starts: unavailable pods are replaced at once',
]

/** daemonset_util.go: percentages of the nodes are rounded up; where that is none, one at a time. */
function atOnceOf(value: IntOrString, nodes: number | undefined): number | undefined {
  if (typeof value === 'number') return Math.min(Math.max(value, 1), nodes ?? Infinity)
  if (nodes === undefined) return undefined
  return Math.min(Math.max(getScaledValueFromIntOrPercent(value, nodes, true) ?? 1, 1), nodes)
}

function stepsOf(pod: PodSpec, minReadySeconds: number, pulls: boolean): RolloutStep[] {
  const { containers = [], terminationGracePeriodSeconds = 30 } = pod
  const delays = containers.map(readyAfter)
  const steps = [
    { what: 'to stop', seconds: Math.min(STOP, terminationGracePeriodSeconds) },
    { what: 'to pull the images', seconds: pulls ? PULL : 0 },
    { what: 'to start', seconds: START },
    { what: 'until the first probe', seconds: Math.max(0, ...delays) },
    { what: 'of minReadySeconds', seconds: minReadySeconds },
  ]
  return steps.filter(({ seconds }) => seconds > 0)
}

/** A startup probe comes first, and holds the others back. */
function readyAfter({ startupProbe, readinessProbe }: Container): number {
  return (startupProbe?.initialDelaySeconds ?? 0) + (readinessProbe?.initialDelaySeconds ?? 0)
}

function alwaysPulls(pod: PodSpec | undefined): boolean {
  return (pod?.containers ?? []).some(({ imagePullPolicy }) => imagePullPolicy === 'Always')
}
