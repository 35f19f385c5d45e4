/** Where the DaemonSet controller wants pods and why not, and whether their nodes have room and ports for them. */
import {
  counts,
  daemonPod,
  defaultPod,
  Eligibility,
  insufficient,
  type Node,
  NodeInfo,
  nodePorts,
  type Pod,
  PodInfo,
  type Reason,
  withPodRequests,
} from '../../src/placement/index.ts'
import { defaultDaemonSet } from '../../src/admission/index.ts'
import { type DaemonSet, NEWEST, type Taint, type Toleration } from '../../src/kubernetes/index.ts'
import { difference } from '../difference.ts'

interface Vector {
  readonly daemonset: DaemonSet
  readonly nodes: readonly Node[]
  readonly pods: readonly Pod[]
  readonly featureGates?: Readonly<Record<string, boolean>>
  readonly expect: {
    readonly desired: number
    readonly maxUnavailable: number
    readonly maxSurge: number
    readonly tolerations: readonly Toleration[]
    readonly nodes: readonly ExpectedNode[]
  }
}

interface ExpectedNode {
  readonly node: string
  readonly shouldRun: boolean
  readonly shouldContinueRunning: boolean
  readonly reasons: readonly { readonly kind: string; readonly taint?: Taint }[]
  readonly taints?: readonly (Taint & { readonly tolerated: boolean; readonly by?: Toleration })[]
  readonly fit: {
    readonly fits: boolean
    readonly insufficient: readonly { readonly resource: string }[]
    readonly hostPortsFree: boolean
  }
}

export function check(vector: unknown): string | undefined {
  const { daemonset, nodes, pods, featureGates = {}, expect } = vector as Vector
  const daemonSet = defaultDaemonSet(daemonset, NEWEST)
  const eligibility = new Eligibility(daemonSet, featureGates['TaintTolerationComparisonOperators'] ?? false)
  const desired = nodes.filter(node => eligibility.decide(node).shouldRun).length
  return (
    difference(
      {
        desired: expect.desired,
        maxUnavailable: expect.maxUnavailable,
        maxSurge: expect.maxSurge,
        tolerations: expect.tolerations.map(listed),
      },
      { desired, ...counts(daemonSet, desired), tolerations: eligibility.tolerations.map(listed) },
    ) ??
    difference(
      expect.nodes.map(wanted),
      nodes.map(node => decided(node, eligibility, daemonSet, pods)),
    )
  )
}

function wanted({ node, shouldRun, shouldContinueRunning, reasons, taints = [], fit }: ExpectedNode): unknown {
  return {
    node,
    shouldRun,
    shouldContinueRunning,
    reasons: reasons.map(({ kind, taint }) => (taint ? { kind, taint: named(taint) } : { kind })),
    taints: taints.map(({ tolerated, by, ...taint }) => ({ ...named(taint), tolerated, by: by && listed(by) })),
    fits: fit.fits,
    insufficient: byResource(fit.insufficient),
    hostPortsFree: fit.hostPortsFree,
  }
}

function decided(node: Node, eligibility: Eligibility, daemonSet: DaemonSet, pods: readonly Pod[]): unknown {
  const { name } = node.metadata
  const info = new NodeInfo(node)
  for (const pod of pods) if (pod.spec.nodeName === name && isAlive(pod)) info.add(new PodInfo(asDefaulted(pod)))
  const pod = new PodInfo(asDefaulted(daemonPod(daemonSet, name)))
  const lacking = insufficient(pod, info)
  const hostPortsFree = nodePorts(pod)?.check(info) === undefined
  return {
    node: name,
    ...eligibility.decide(node),
    reasons: eligibility.reasons(node).map(reason => (isTaint(reason) ? { kind: reason.kind, taint: named(reason.taint) } : reason)),
    taints: eligibility.taints(node).map(({ taint, by }) => ({ ...named(taint), tolerated: by !== undefined, by: by && listed(by) })),
    fits: lacking.length === 0 && hostPortsFree,
    insufficient: byResource(
      lacking.map(({ resource, requested, used, capacity, unresolvable }) => ({
        resource,
        reason: resource === 'pods' ? 'Too many pods' : `Insufficient ${resource}`,
        requested,
        used,
        capacity,
        unresolvable,
      })),
    ),
    hostPortsFree,
  }
}

function isTaint(reason: Reason): reason is Extract<Reason, { kind: 'taint' }> {
  return reason.kind === 'taint'
}

function isAlive({ status }: Pod): boolean {
  return status?.phase !== 'Succeeded' && status?.phase !== 'Failed'
}

function asDefaulted(pod: Pod): Pod {
  return { ...pod, spec: withPodRequests(defaultPod(pod.spec)) }
}

function named({ key, value = '', effect }: Taint): object {
  return { key, value, effect }
}

function listed({ key = '', operator = '', value = '', effect = '', tolerationSeconds }: Toleration): object {
  return { key, operator, value, effect, tolerationSeconds }
}

/** The scheduler lists extended resources in any order. */
function byResource<T extends { readonly resource: string }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => (a.resource < b.resource ? -1 : 1))
}
