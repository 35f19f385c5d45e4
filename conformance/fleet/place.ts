/** Where pods of DaemonSets come to rest, and which pods go for them. */
import { type SimulatedPod } from '../../src/placement/index.ts'
import { compare } from './compare.ts'
import type { FleetInput } from './input.ts'
import { alias, applyAll, build, RecordedKubelets, show, type World } from './world.ts'

export interface Expected extends World {
  readonly events?: unknown
  readonly quiet?: unknown
  readonly preempted?: Readonly<Record<string, { readonly reason: string; readonly message: string }>>
}

export interface PlaceVector {
  readonly input: FleetInput
  readonly expect: Expected
  readonly unstable: readonly string[]
}

export function checkPlace({ input, expect, unstable }: PlaceVector): string | undefined {
  const simulation = build(input, new RecordedKubelets(input.kubelet))
  applyAll(simulation, input.daemonsets, input.apply === 'together')
  const came = { ...show(simulation), preempted: disrupted(simulation.cluster.deleted) }
  return compare(comparable(expect), came, new Set(unstable))
}

const MESSAGES = {
  PreemptionByScheduler: 'default-scheduler: preempting to accommodate a higher priority pod',
  DeletionByTaintManager: 'Taint manager: deleting due to NoExecute taint',
}

function disrupted(pods: readonly SimulatedPod[]): Record<string, { reason: string; message: string }> {
  return Object.fromEntries(
    pods.flatMap(pod => (pod.disruption ? [[alias(pod), { reason: pod.disruption, message: MESSAGES[pod.disruption] }]] : [])),
  ) as Record<string, { reason: string; message: string }>
}

/** Events and how long it took are the recording's own. */
function comparable({ events: _events, quiet: _quiet, ...expected }: Expected): unknown {
  return expected
}
