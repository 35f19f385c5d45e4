/** A rollout in steps: what the controller does at once, then pods become ready, and so on until it ends or sticks. */
import type { StatusNumbers } from '../controller/status.ts'
import { type Change, make } from './changes.ts'
import type { SimulatedPod } from './pod.ts'
import type { Simulation } from './simulation.ts'

export interface RolloutOptions {
  /** Changes instead of readiness, by the number of the step from 0; the first is the update. */
  readonly at: ReadonlyMap<number, readonly Change[]>
  /** How many pods become ready in a step, in the order of the names of their nodes; all by default. */
  readonly readyPerStep?: number | undefined
  readonly maxSteps?: number
  /** When it is over: by default once every node that should run a pod has a current one that is available, and no other. */
  readonly isComplete?: (simulation: Simulation, key: string) => boolean
  /** Before each step. */
  readonly onStep?: (simulation: Simulation, step: number) => void
}

/** What one sync of the controller did. Pods are in the order of their creation. */
export interface RolloutStep {
  /** undefined in a step of changes. */
  readonly becameReady: number | undefined
  readonly created: readonly SimulatedPod[]
  readonly deleted: readonly SimulatedPod[]
  /** Pods of others that made room, and pods that were evicted. */
  readonly disrupted: readonly SimulatedPod[]
  /** undefined where the DaemonSet is gone. */
  readonly status: StatusNumbers | undefined
}

/** stuck: a step in which nothing could become ready changed nothing. limit: it took more steps than are allowed. */
export type RolloutEnd = 'complete' | 'stuck' | 'deleted' | 'limit'

/**
 * Plays the steps one by one; the simulation stands at the end of each while the caller has it.
 * Pods that the simulation's kubelets would not start as ready never become ready.
 * @param key `namespace/name`
 */
export function* rollOut(simulation: Simulation, key: string, options: RolloutOptions): Generator<RolloutStep, RolloutEnd> {
  const { at, readyPerStep = Infinity, maxSteps = 1000, onStep, isComplete = isRolledOut } = options
  const { cluster } = simulation
  const { kubelets } = cluster
  const lastChange = Math.max(-1, ...at.keys())
  cluster.kubelets = { isAlive: name => kubelets.isAlive(name), startsReady: () => false }
  try {
    let before = ''
    for (let step = 0; step < maxSteps; step++) {
      simulation.forget()
      onStep?.(simulation, step)
      const changes = at.get(step)
      for (const change of changes ?? []) make(simulation, change)
      const candidates = changes
        ? []
        : waitingPods(simulation, key).filter(pod => kubelets.isAlive(pod.nodeName!) && kubelets.startsReady(pod))
      const ready = candidates.slice(0, readyPerStep)
      for (const pod of ready) cluster.setReady(pod, true)
      simulation.run()
      const seconds = simulation.daemonSets.get(key)?.daemonSet.spec?.minReadySeconds ?? 0
      if (ready.length > 0 && seconds > 0) simulation.advance(seconds + 1)
      const created = simulation.created.filter(({ creator }) => creator === key)
      const deleted = cluster.deleted.filter(({ creator }) => creator === key)
      const disrupted = cluster.deleted.filter(({ disruption }) => disruption !== undefined)
      const daemon = simulation.daemonSets.get(key)
      yield { becameReady: changes ? undefined : ready.length, created, deleted, disrupted, status: daemon?.status }
      const after = stateOf(simulation, key)
      const isIdle = !changes && ready.length + created.length + deleted.length === 0 && after === before
      before = after
      if (step < lastChange) continue
      if (!daemon) return 'deleted'
      if (isComplete(simulation, key)) return 'complete'
      if (isIdle) return 'stuck'
    }
    return 'limit'
  } finally {
    cluster.kubelets = kubelets
  }
}

/** Bound pods that are not ready yet, by the names of their nodes. */
function waitingPods(simulation: Simulation, key: string): SimulatedPod[] {
  return [...simulation.cluster.pods]
    .filter(({ creator, nodeName, ready, terminating }) => creator === key && nodeName !== undefined && !ready && !terminating)
    .sort((a, b) => (a.nodeName! < b.nodeName! ? -1 : a.nodeName! > b.nodeName! ? 1 : 0))
}

/** Every node that should run a pod has a current one that is available, and there are no others. */
export function isRolledOut(simulation: Simulation, key: string): boolean {
  const daemon = simulation.daemonSets.get(key)
  if (!daemon?.status) return false
  const { desiredNumberScheduled, updatedNumberScheduled, numberAvailable } = daemon.status
  if (desiredNumberScheduled !== updatedNumberScheduled || desiredNumberScheduled !== numberAvailable) return false
  return [...daemon.pods].every(pod => simulation.isUpToDate(pod, daemon) && pod.nodeName !== undefined && !pod.terminating)
}

function stateOf(simulation: Simulation, key: string): string {
  const pods = [...simulation.cluster.pods].filter(({ creator }) => creator === key)
  const states = pods.map(({ name, created, nodeName, ready, terminating, phase }) => [name, created, nodeName, ready, terminating, phase])
  return JSON.stringify([simulation.daemonSets.get(key)?.status, states])
}
