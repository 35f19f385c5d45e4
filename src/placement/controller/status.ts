/** The numbers of a DaemonSet's status (updateDaemonSetStatus). */
import { byAge, type DaemonPod, type DaemonView, isAvailable } from './view.ts'

/** The counts of apps/v1 DaemonSetStatus. */
export interface StatusNumbers {
  readonly desiredNumberScheduled: number
  readonly currentNumberScheduled: number
  readonly numberMisscheduled: number
  readonly numberReady: number
  readonly updatedNumberScheduled: number
  readonly numberAvailable: number
  readonly numberUnavailable: number
}

/** Of several pods of a node the oldest counts; pods that are being deleted count until they are gone. */
export function statusOf<P extends DaemonPod>(view: DaemonView<P>): StatusNumbers {
  let [desired, current, misscheduled, ready, updated, available] = [0, 0, 0, 0, 0, 0]
  for (const [name, node] of view.nodes) {
    const pods = view.pods.get(name)
    if (!view.eligibility.decide(node).shouldRun) {
      if (pods) misscheduled++
      continue
    }
    desired++
    if (!pods) continue
    current++
    const oldest = pods.toSorted(byAge)[0]!
    if (oldest.ready) ready++
    if (isAvailable(oldest, view)) available++
    if (oldest.hash === view.hash) updated++
  }
  return {
    desiredNumberScheduled: desired,
    currentNumberScheduled: current,
    numberMisscheduled: misscheduled,
    numberReady: ready,
    updatedNumberScheduled: updated,
    numberAvailable: available,
    numberUnavailable: desired - available,
  }
}
