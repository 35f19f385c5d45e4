/** A DaemonSet on nodes: what the controller decides of each, and what the scheduler makes of its pod there. */
import { defaultDaemonSet } from '../admission/index.ts'
import { type DaemonSet, NEWEST } from '../kubernetes/index.ts'
import { mutate } from './admission.ts'
import { RequiredNodeAffinity } from './affinity.ts'
import { type Decision, Eligibility } from './eligibility.ts'
import { type NodeInfo, PodInfo, type Snapshot } from './node-info.ts'
import { daemonPod, pinned } from './pod.ts'
import { type Fit, fit } from './scheduler.ts'
import { type ClusterObjects, NO_OBJECTS } from './types.ts'

/** A DaemonSet, with what placement asks of it found once. */
export interface Daemon {
  /** With its defaults. */
  readonly daemonSet: DaemonSet
  readonly eligibility: Eligibility
  /** Its pod as admission leaves it, for no node in particular; as it was posted where it is forbidden. */
  readonly pod: PodInfo
  /** The nodeSelector of that pod: a runtime class may add to it what the controller does not know. */
  readonly selected: RequiredNodeAffinity
  /** Why no pod is ever stored, in the API server's words; quotas apart. */
  readonly forbidden: string | undefined
}

/** A DaemonSet with its defaults, and the pod that its controller posts and admission stores. `objects` gives classes, limits and quotas. */
export function daemonOf(given: DaemonSet, objects: ClusterObjects = NO_OBJECTS): Daemon {
  const daemonSet = defaultDaemonSet(given, NEWEST)
  const posted = daemonPod(daemonSet, '')
  const { pod = posted, forbidden } = mutate(posted, objects)
  const selected = new RequiredNodeAffinity({ ...(pod.spec.nodeSelector && { nodeSelector: pod.spec.nodeSelector }) })
  return { daemonSet, eligibility: new Eligibility(daemonSet), pod: new PodInfo(pod), selected, forbidden }
}

/** One DaemonSet on one node. */
export interface Standing {
  readonly decision: Decision
  /** Of a pod that is created and not forbidden. */
  readonly fit: Fit | undefined
}

/**
 * All DaemonSets on one node, as if their pods came to it in the order of their priorities, beside the pods that are there. Pods of the
 * DaemonSets on other nodes are not there; who preempts whom over time is the simulation's.
 */
export function standings(
  daemons: readonly Daemon[],
  node: NodeInfo,
  snapshot: Snapshot,
  { podDisruptionBudgets }: ClusterObjects = NO_OBJECTS,
): Standing[] {
  const result = new Map<Daemon, Standing>()
  const before = [...node.pods]
  const place = (daemon: Daemon): boolean => {
    const decision = daemon.eligibility.decide(node.node)
    if (!decision.shouldRun || daemon.forbidden !== undefined) {
      result.set(daemon, { decision, fit: undefined })
      return false
    }
    const pod = new PodInfo({ ...daemon.pod.pod, spec: pinned(daemon.pod.pod.spec, node.name) })
    const answer = fit(pod, node.name, snapshot, podDisruptionBudgets)
    result.set(daemon, { decision, fit: answer })
    const victims = answer.preemption?.victims ?? []
    if (!answer.fits && victims.length === 0) return false
    for (const victim of victims) node.remove(victim)
    node.add(pod)
    return true
  }
  for (const daemon of daemons.toSorted((a, b) => b.pod.priority - a.pod.priority)) place(daemon)
  // A pod that wants another beside it is tried again when that one is there.
  const wantsOthers = daemons.filter(({ pod }) => pod.affinity.length > 0)
  const isWaiting = (daemon: Daemon): boolean =>
    result.get(daemon)?.fit?.first?.plugin === 'InterPodAffinity' && !result.get(daemon)!.fit!.fits
  while (wantsOthers.some(daemon => isWaiting(daemon) && place(daemon)));
  node.reset(before)
  return daemons.map(daemon => result.get(daemon)!)
}
