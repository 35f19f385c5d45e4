/** A DaemonSet with its pod, and what becomes of it on a node. */
import { defaultDaemonSet } from '../admission/index.ts'
import { type DaemonSet, NEWEST } from '../kubernetes/index.ts'
import { mutate } from './admission.ts'
import { RequiredNodeAffinity } from './affinity.ts'
import { type Decision, Eligibility } from './eligibility.ts'
import { PodInfo } from './node-info.ts'
import { daemonPod } from './pod.ts'
import type { Fit } from './scheduler.ts'
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
