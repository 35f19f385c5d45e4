/** The pods that wait for the scheduler, and its attempts. */
import { fit, pendingMessage } from '../scheduler.ts'
import type { PodDisruptionBudget } from '../types.ts'
import type { Cluster } from './cluster.ts'
import type { SimulatedPod } from './pod.ts'
import { type Event, isWorthRetrying } from './queueing.ts'

const DEFAULT_SCHEDULER = 'default-scheduler'

export class SchedulerQueue {
  /** To be tried. */
  readonly #active = new Set<SimulatedPod>()
  /** Tried in vain. */
  readonly #waiting = new Set<SimulatedPod>()
  /** Of both, those that have made room for themselves. */
  readonly #nominated = new Set<SimulatedPod>()
  readonly #budgets: readonly PodDisruptionBudget[]

  constructor(budgets: readonly PodDisruptionBudget[]) {
    this.#budgets = budgets
  }

  /** A pod of another scheduler, or that may go to more than one node, waits for ever. */
  add(pod: SimulatedPod): void {
    const { schedulerName = DEFAULT_SCHEDULER } = pod.info.pod.spec
    if (schedulerName === DEFAULT_SCHEDULER && pod.target !== undefined) this.#active.add(pod)
  }

  remove(pod: SimulatedPod): void {
    this.#active.delete(pod)
    this.#waiting.delete(pod)
    this.#nominated.delete(pod)
  }

  tell(event: Event, cluster: Cluster): void {
    for (const pod of this.#waiting) if (isWorthRetrying(pod, event, cluster.snapshot)) this.#retry(pod)
  }

  /** Tries every pod that is to be tried now, once. Returns whether there was any. */
  run(cluster: Cluster): boolean {
    const batch = [...this.#active].sort(byPriority)
    for (const pod of batch) if (this.#active.delete(pod)) this.#schedule(pod, cluster)
    return batch.length > 0
  }

  #schedule(pod: SimulatedPod, cluster: Cluster): void {
    if (pod.info.pod.spec.schedulingGates?.length) {
      pod.unscheduled = { reason: 'SchedulingGated', message: 'Scheduling is blocked due to non-empty scheduling gates' }
      return
    }
    const target = pod.target!
    this.#nominated.delete(pod)
    const nominated = [...this.#nominated].flatMap(other => (other.nominatedNode === target ? other.info : []))
    const answer = fit(pod.info, target, cluster.snapshot, this.#budgets, nominated)
    pod.queued = cluster.next()
    if (answer.fits) return cluster.bind(pod, target)
    const message = pendingMessage(answer)
    const isTold = pod.unscheduled?.message === message
    pod.unscheduled = { reason: 'Unschedulable', message }
    pod.rejectedBy = answer.first?.plugin
    this.#waiting.add(pod)
    const victims = new Set(answer.preemption?.victims)
    pod.nominatedNode = victims.size > 0 ? target : undefined
    if (!isTold) cluster.tellPod(pod)
    if (victims.size === 0) return
    this.#nominated.add(pod)
    for (const other of cluster.podsOn(target)) if (victims.has(other.info)) cluster.delete(other, 'PreemptionByScheduler')
    // Those that the victims kept from other nodes are tried before it: they have waited longer.
    if (![...cluster.podsOn(target)].some(({ info }) => victims.has(info))) this.#retry(pod)
  }

  #retry(pod: SimulatedPod): void {
    this.#waiting.delete(pod)
    this.#active.add(pod)
  }
}

/** PrioritySort: by priority, then by the time of the last attempt. */
function byPriority(a: SimulatedPod, b: SimulatedPod): number {
  return b.info.priority - a.info.priority || a.queued - b.queued
}
