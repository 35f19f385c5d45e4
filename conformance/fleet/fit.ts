/** What every filter of the scheduler says of a daemon's pod on each node by itself, and whom the pod would preempt. */
import {
  type ClusterObjects,
  daemonPod,
  Eligibility,
  type Fit,
  fit,
  mutate,
  type Pod,
  PodFilters,
  PodInfo,
  Snapshot,
  type Status,
} from '../../src/placement/index.ts'
import { defaultDaemonSet } from '../../src/admission/index.ts'
import { type DaemonSet, NEWEST } from '../../src/kubernetes/index.ts'
import { compare } from './compare.ts'
import { type Input, objectsOf } from './input.ts'

export interface FitVector {
  readonly input: Input & { readonly daemonset: DaemonSet }
  readonly expect: { readonly nodes: readonly ExpectedNode[] }
}

interface ExpectedNode {
  readonly node: string
  readonly filters: readonly ExpectedFilter[]
  readonly preemption?: { readonly reasons?: readonly string[] }
}

interface ExpectedFilter {
  readonly plugin: string
  readonly code: string
  readonly reasons: readonly string[]
}

export function checkFit({ input, expect }: FitVector): string | undefined {
  const objects = objectsOf(input.cluster)
  const snapshot = new Snapshot(input.nodes)
  for (const pod of input.pods) snapshot.nodes.get(pod.spec.nodeName ?? '')?.add(admitted(pod, objects))
  const daemonSet = defaultDaemonSet(input.daemonset, NEWEST)
  const eligibility = new Eligibility(daemonSet)
  const nodes = input.nodes.map(node => {
    const { name } = node.metadata
    const pod = admitted(daemonPod(daemonSet, name), objects)
    const answer = fit(pod, name, snapshot, objects.podDisruptionBudgets)
    const filters = new PodFilters(pod, snapshot).all(answer.node!).map(said)
    return { pod, shown: { node: name, shouldRun: eligibility.decide(node).shouldRun, ...shown(answer), filters } }
  })
  const { priority, preemptionPolicy } = nodes[0]!.pod.pod.spec
  return compare(sorted(expect), { priority, preemptionPolicy, nodes: nodes.map(one => one.shown) }, new Set())
}

function admitted(pod: Pod, objects: ClusterObjects): PodInfo {
  const admission = mutate(pod, objects)
  if (!admission.pod) throw new Error(admission.forbidden)
  return new PodInfo(admission.pod)
}

function said({ plugin, code, reasons }: Status): unknown {
  return { plugin, stage: 'Filter', code, reasons: reasons.toSorted() }
}

function shown({ first, fits, message, preemption }: Fit): object {
  if (fits) return { fits }
  return { fits, first: first?.plugin, message, preemption: preemption && preempted(preemption, first) }
}

function preempted({ tried, victims, violations, status, message }: NonNullable<Fit['preemption']>, first: Status | undefined): object {
  const found = { tried, victims: victims.map(({ pod }) => pod.metadata.name).sort(), pdbViolations: violations }
  if (status) return { ...found, code: status.code, reasons: status.reasons.toSorted() }
  if (tried) return found
  // The scheduler asks for the policy first; the vectors ask first whether preemption can help.
  return { ...found, reasons: [first?.code === 'Unschedulable' ? message : 'Preemption is not helpful for scheduling'] }
}

/** Extended resources come in any order. */
function sorted(expect: FitVector['expect']): unknown {
  const nodes = expect.nodes.map(node => ({
    ...node,
    filters: node.filters.map(one => ({ ...one, reasons: one.reasons.toSorted() })),
    ...(node.preemption && {
      preemption: { ...node.preemption, ...(node.preemption.reasons && { reasons: node.preemption.reasons.toSorted() }) },
    }),
  }))
  return { ...expect, nodes }
}
