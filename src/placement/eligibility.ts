/** On which nodes the DaemonSet controller wants pods, and on which it leaves them (NodeShouldRunDaemonPod). */
import {
  daemonPodTolerations,
  type DaemonSet,
  type PodSpec,
  repels,
  type Taint,
  type Toleration,
  tolerationOf,
} from '../kubernetes/index.ts'
import { RequiredNodeAffinity } from './affinity.ts'
import type { Node } from './types.ts'

export interface Decision {
  /** A pod is created. */
  readonly shouldRun: boolean
  /** A pod that is there stays. */
  readonly shouldContinueRunning: boolean
}

/** Why no pod is created. */
export type Reason = { readonly kind: 'nodeName' | 'nodeSelector' | 'nodeAffinity' } | { readonly kind: 'taint'; readonly taint: Taint }

/** What a taint does to the pod; a tolerated one names its toleration, if it is not PreferNoSchedule. */
export interface TaintDecision {
  readonly taint: Taint
  readonly by: Toleration | undefined
}

const RUN: Decision = { shouldRun: true, shouldContinueRunning: true }
const STAY: Decision = { shouldRun: false, shouldContinueRunning: true }
const GO: Decision = { shouldRun: false, shouldContinueRunning: false }

/** On which nodes the controller wants a pod of a DaemonSet (NodeShouldRunDaemonPod). */
export class Eligibility {
  readonly affinity: RequiredNodeAffinity
  readonly tolerations: readonly Toleration[]
  readonly nodeName: string
  readonly #comparisons: boolean

  /** @param comparisons Feature gate TaintTolerationComparisonOperators: off by default in every version. */
  constructor(daemonSet: DaemonSet, comparisons = false) {
    const spec: PodSpec = daemonSet.spec?.template?.spec ?? {}
    this.affinity = new RequiredNodeAffinity(spec)
    this.tolerations = daemonPodTolerations(spec)
    this.nodeName = spec.nodeName ?? ''
    this.#comparisons = comparisons
  }

  decide(node: Node): Decision {
    if (this.nodeName !== '' && this.nodeName !== node.metadata.name) return GO
    if (!this.affinity.matches(node)) return GO
    let decision = RUN
    for (const taint of node.spec?.taints ?? []) {
      if (!repels(taint) || this.#tolerates(taint)) continue
      if (taint.effect === 'NoExecute') return GO
      decision = STAY
    }
    return decision
  }

  /** All that hold, in the order in which the controller asks; none where a pod should run. */
  reasons(node: Node): Reason[] {
    const reasons: Reason[] = []
    if (this.nodeName !== '' && this.nodeName !== node.metadata.name) reasons.push({ kind: 'nodeName' })
    if (!this.affinity.matchesSelector(node)) reasons.push({ kind: 'nodeSelector' })
    if (!this.affinity.matchesAffinity(node)) reasons.push({ kind: 'nodeAffinity' })
    for (const taint of node.spec?.taints ?? []) {
      if (repels(taint) && !this.#tolerates(taint)) reasons.push({ kind: 'taint', taint })
    }
    return reasons
  }

  /** Every taint of the node, those that are no reason, too. */
  taints(node: Node): TaintDecision[] {
    return (node.spec?.taints ?? []).map(taint => ({ taint, by: tolerationOf(this.tolerations, taint, this.#comparisons) }))
  }

  #tolerates(taint: Taint): boolean {
    return tolerationOf(this.tolerations, taint, this.#comparisons) !== undefined
  }
}
