/**
 * How a rolling update proceeds over any number of nodes, by numbers alone: the sums of what rollingUpdate() does sync after sync, where all
 * pods of a wave become ready before the next one. Kubernetes takes the nodes in any order, and where the new pod never runs on some of them,
 * the order matters: the best order has these nodes last, the worst first.
 */
import type { DaemonSet } from '../kubernetes/index.ts'
import { effectiveCounts } from './controller/counts.ts'
import { allowsSurge } from '../kubernetes/index.ts'

export interface Replacement {
  /** With its defaults, and the new template. */
  readonly daemonSet: DaemonSet
  /** Nodes that should run a pod. */
  readonly desired: number
  /** Old pods that are available. */
  readonly old: number
  /** Of their nodes, those where a new pod never becomes available. */
  readonly blocked: number
  /** Nodes whose old pod is away first and whose new one does not come: those that are not ready, where it hangs though they are not desired, and those that run no pods. */
  readonly dead: number
}

/** Equal waves, one after the other. */
export interface Waves {
  /** Pods that are replaced in each. */
  readonly size: number
  readonly count: number
}

/** How far a rolling update comes. */
export interface Progress {
  /** How many pods may be replaced at the same time: maxUnavailable, or maxSurge. */
  readonly limit: number
  /** What is left of it for available pods. */
  readonly budget: number
  readonly waves: readonly Waves[]
  /** Nodes that get a new pod which runs. */
  readonly updated: number
  /** Nodes that keep their old pod. */
  readonly untouched: number
}

/** In the best order and in the worst. Nothing moves in either without a budget, and with OnDelete. */
export function progress(replacement: Replacement): { readonly best: Progress; readonly worst: Progress } {
  const { daemonSet, desired, dead, old } = replacement
  const { updateStrategy } = daemonSet.spec ?? {}
  const { maxUnavailable, maxSurge } = effectiveCounts(daemonSet, desired)
  const surges = allowsSurge(updateStrategy)
  const limit = surges ? maxSurge : maxUnavailable
  // A new pod beside an old one needs no other to be away.
  const budget = Math.max(limit - (surges ? 0 : dead), 0)
  if (updateStrategy?.type === 'OnDelete' || budget === 0) {
    const nothing = { limit, budget: updateStrategy?.type === 'OnDelete' ? 0 : budget, waves: [], updated: 0, untouched: old }
    return { best: nothing, worst: nothing }
  }
  return { best: rolled(replacement, limit, budget, false), worst: rolled(replacement, limit, budget, true) }
}

function rolled({ old, blocked }: Replacement, limit: number, budget: number, isWorst: boolean): Progress {
  const sizes: number[] = []
  let [free, stuck] = [old - blocked, blocked]
  let held = 0
  while (held < budget && free + stuck > 0) {
    const room = budget - held
    const first = Math.min(isWorst ? stuck : free, room)
    const rest = Math.min(isWorst ? free : stuck, room - first)
    const [good, bad] = isWorst ? [rest, first] : [first, rest]
    sizes.push(good + bad)
    free -= good
    stuck -= bad
    held += bad
  }
  return { limit, budget, waves: grouped(sizes), updated: old - blocked - free, untouched: free + stuck }
}

function grouped(sizes: readonly number[]): Waves[] {
  const waves: { size: number; count: number }[] = []
  for (const size of sizes) {
    const last = waves.at(-1)
    if (last?.size === size) last.count++
    else waves.push({ size, count: 1 })
  }
  return waves
}
