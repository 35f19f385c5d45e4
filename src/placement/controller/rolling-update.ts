/** Which old pods make way for new ones (rollingUpdate). */
import { effectiveCounts } from './counts.ts'
import { type Actions, type DaemonPod, type DaemonView, isAvailable } from './view.ts'

/**
 * Kubernetes takes the nodes in any order; here they come in the view's. Only of use after a manage() that does nothing.
 * @returns undefined where the controller gives up: with surge, where a node is gone whose old pod is still there.
 */
export function rollingUpdate<P extends DaemonPod>(view: DaemonView<P>): Actions<P> | undefined {
  const { daemonSet, eligibility, nodes, pods } = view
  const wanted = new Set<string>()
  for (const [name, node] of nodes) if (eligibility.decide(node).shouldRun) wanted.add(name)
  const { maxUnavailable, maxSurge } = effectiveCounts(daemonSet, wanted.size)
  const states = [...new Set([...wanted, ...pods.keys()])].map(name => stateOf(name, view))
  if (maxSurge === 0) return replace(states, maxUnavailable)
  return surge(states, maxSurge, wanted, nodes)
}

/** The pods of one node that are not being deleted. */
interface NodeState<P> {
  readonly name: string
  readonly current: P | undefined
  readonly former: P | undefined
  readonly isCurrentAvailable: boolean
  readonly isFormerAvailable: boolean
  /** More than one of a kind: manage() prunes them first. */
  readonly isExcessive: boolean
}

function stateOf<P extends DaemonPod>(name: string, view: DaemonView<P>): NodeState<P> {
  const alive = (view.pods.get(name) ?? []).filter(({ terminating }) => !terminating)
  const currents = alive.filter(({ hash }) => hash === view.hash)
  const formers = alive.filter(({ hash }) => hash !== view.hash)
  const [current, former] = [currents[0], formers[0]]
  return {
    name,
    current,
    former,
    isCurrentAvailable: current !== undefined && isAvailable(current, view),
    isFormerAvailable: former !== undefined && isAvailable(former, view),
    isExcessive: currents.length > 1 || formers.length > 1,
  }
}

/** Old pods that are not available go at once, others as far as the budget allows; nodes between two pods use it up. */
function replace<P extends DaemonPod>(states: readonly NodeState<P>[], maxUnavailable: number): Actions<P> {
  let unavailable = 0
  const replaced: P[] = []
  const candidates: P[] = []
  for (const { current, former, isExcessive, isCurrentAvailable, isFormerAvailable } of states) {
    if (isExcessive || (current === undefined) === (former === undefined)) unavailable++
    else if (current) unavailable += isCurrentAvailable ? 0 : 1
    else if (isFormerAvailable) candidates.push(former!)
    else {
      replaced.push(former!)
      unavailable++
    }
  }
  return { create: [], remove: [...replaced, ...candidates.slice(0, Math.max(maxUnavailable - unavailable, 0))] }
}

function surge<P extends DaemonPod>(
  states: readonly NodeState<P>[],
  maxSurge: number,
  wanted: ReadonlySet<string>,
  nodes: ReadonlyMap<string, unknown>,
): Actions<P> | undefined {
  let [surging, available] = [0, 0]
  const remove: P[] = []
  const leaving: P[] = []
  const allowed: string[] = []
  const candidates: string[] = []
  for (const { name, current, former, isExcessive, isCurrentAvailable, isFormerAvailable } of states) {
    if (isExcessive) {
      surging++
      continue
    }
    if (former ? isFormerAvailable : isCurrentAvailable) available++
    if (!former) continue
    if (current) {
      if (isCurrentAvailable) remove.push(former)
      else surging++
      continue
    }
    if (!nodes.has(name)) return undefined
    if (!wanted.has(name)) (isFormerAvailable ? leaving : remove).push(former)
    else (isFormerAvailable ? candidates : allowed).push(name)
  }
  const superfluous = leaving.slice(0, Math.max(available - wanted.size, 0))
  return { create: [...allowed, ...candidates.slice(0, Math.max(maxSurge - surging, 0))], remove: [...remove, ...superfluous] }
}
