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
  /** Nodes whose old pod is not available, and whose new one never is, or does not come: those that are not ready, where the old one hangs though they are not desired. */
  readonly dead: number
  /** Desired nodes whose old pod is not available, and whose new one is. */
  readonly recovering?: number
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
  const { daemonSet, desired, dead, old, recovering = 0 } = replacement
  const { updateStrategy } = daemonSet.spec ?? {}
  const { maxUnavailable, maxSurge } = effectiveCounts(daemonSet, desired)
  const surges = allowsSurge(updateStrategy)
  const limit = surges ? maxSurge : maxUnavailable
  if (updateStrategy?.type === 'OnDelete') {
    const nothing = { limit, budget: 0, waves: [], updated: 0, untouched: old + recovering }
    return { best: nothing, worst: nothing }
  }
  // A new pod beside an old one needs no other to be away, and an old one that is not ready goes as soon as there is a new one.
  const budget = surges ? limit : Math.max(limit - dead, 0)
  const budgets = { limit, budget, first: surges ? limit : Math.max(budget - recovering, 0) }
  return { best: rolled(replacement, budgets, false), worst: rolled(replacement, budgets, true) }
}

interface Budgets {
  readonly limit: number
  readonly budget: number
  /** What the first wave takes of available pods. */
  readonly first: number
}

function rolled({ old, blocked, recovering = 0 }: Replacement, { limit, budget, first: opening }: Budgets, isWorst: boolean): Progress {
  const sizes: number[] = []
  let [free, stuck] = [old - blocked, blocked]
  let held = 0
  let [room, more] = [opening, recovering]
  while ((room > 0 && free + stuck > 0) || more > 0) {
    const first = Math.min(isWorst ? stuck : free, room)
    const rest = Math.min(isWorst ? free : stuck, room - first)
    const [good, bad] = isWorst ? [rest, first] : [first, rest]
    sizes.push(more + good + bad)
    free -= good
    stuck -= bad
    held += bad
    more = 0
    room = Math.max(budget - held, 0)
  }
  return { limit, budget, waves: grouped(sizes), updated: recovering + old - blocked - free, untouched: free + stuck }
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
